import { describe, expect, it } from "vitest";
import { guardWith } from "../../server/src/guarded";

const fails = async (): Promise<string> => {
  throw new Error("No.");
};

describe("a guarded handler", () => {
  it("gives the fallback for an answer that fails, and the reason to the log", async () => {
    const messages: string[] = [];
    const guard = guardWith({ error: (message) => messages.push(message) });
    expect(await guard("hover", "nothing", fails)()).toBe("nothing");
    expect(messages).toEqual([expect.stringMatching(/^hover: Error: No\./)]);
  });

  it("gives it where the log is lost with its connection as well", async () => {
    const guard = guardWith({
      error: () => {
        throw new Error("Connection is closed.");
      },
    });
    expect(await guard("hover", "nothing", fails)()).toBe("nothing");
  });
});
