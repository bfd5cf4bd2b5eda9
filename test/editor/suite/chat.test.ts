import { expect } from "chai";
import * as vscode from "vscode";

const NAME = "s3-error-codes_lookUp";

describe("chat", () => {
  it("has the look-up as a tool", async () => {
    expect(vscode.lm.tools.map(({ name }) => name)).to.include(NAME);
    const input = { query: "slow", vendor: "IBM" };
    const { content } = await vscode.lm.invokeTool(NAME, { input, toolInvocationToken: undefined });
    const text = content
      .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ""))
      .join("");
    expect(JSON.parse(text)).to.have.property("code", "SlowDown");
  });
});
