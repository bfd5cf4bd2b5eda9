import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";
import { Surroundings } from "../../server/src/vendors/surroundings";
import { NO_EVIDENCE } from "../../server/src/vendors/vendorEvidence";
import { WorkspaceEvidence } from "../../server/src/vendors/workspaceEvidence";

const FOLDER = "file:///w/";
const MANIFEST = JSON.stringify({ dependencies: { "ibm-cos-sdk": "^1.13.0" } });
const signs = vendorSignsOf(builtinCatalog);

/** What is around documents, in a folder whose files come when they are let. */
function surroundings() {
  let come = () => {};
  const found = new Promise<string[]>((resolve) => {
    come = () => resolve([`${FOLDER}package.json`]);
  });
  const files = { find: () => found, read: async () => MANIFEST };
  const onLate = vi.fn();
  const dispose = vi.fn();
  const around = new Surroundings(new WorkspaceEvidence(files), {
    folderOf: () => FOLDER,
    watch: () => ({ dispose }),
    onLate,
  });
  return { around, come, onLate, dispose };
}

describe("what is around documents", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("keeps no timer running behind an answer", async () => {
    const { around, come, onLate } = surroundings();
    const answer = around.of(`${FOLDER}a.js`, signs, false);
    come();
    expect((await answer).owners).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(onLate).not.toHaveBeenCalled();
  });

  it("is told once when it comes late, however many answers did without it", async () => {
    const { around, come, onLate } = surroundings();
    const ask = () => around.of(`${FOLDER}a.js`, signs, false);
    const answers = Promise.all([ask(), ask(), ask()]);
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE]);
    come();
    await vi.waitFor(() => expect(onLate).toHaveBeenCalled());
    expect((await ask()).owners).toHaveLength(1);
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  it("is no longer watched once the folder is removed", async () => {
    const { around, come, dispose } = surroundings();
    come();
    await around.of(`${FOLDER}a.js`, signs, false);
    around.folderRemoved("file:///other");
    expect(dispose).not.toHaveBeenCalled();
    around.folderRemoved("file:///w");
    expect(dispose).toHaveBeenCalledTimes(1);
  });
});
