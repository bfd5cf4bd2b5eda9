import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { serveLogs } from "../../client/src/log/logReader";
import type { LogPiece, ReadLogParams } from "../../server/src/clientLogFiles";

/** As much of the editor's file systems as the reader uses. */
const files = vi.hoisted(() => ({ readFile: vi.fn(), stat: vi.fn() }));
vi.mock("vscode", () => ({
  FileSystemError: class extends Error {
    code = "FileNotFound";
  },
  Uri: { parse: (uri: string) => uri },
  workspace: { fs: files },
}));
// It needs a VS Code around it.
vi.mock("vscode-languageclient", () => ({
  NotificationType: class {
    constructor(readonly method: string) {}
  },
  RequestType: class {
    constructor(readonly method: string) {}
  },
}));

const URI = "vscode-vfs://host/app.log";
const PIECE = 1 << 20;

describe("a log that only the editor can read", () => {
  const handlers = new Map<string, (params: unknown) => unknown>();
  const remember = ({ method }: { method: string }, handler: (params: unknown) => unknown) => {
    handlers.set(method, handler);
  };
  serveLogs({ onRequest: remember, onNotification: remember } as unknown as BaseLanguageClient);
  const read = (params: Omit<ReadLogParams, "uri">) =>
    handlers.get("s3ErrorCodes/readLog")!({ uri: URI, ...params }) as Promise<LogPiece>;
  const end = (reading: number) => handlers.get("s3ErrorCodes/endReadLog")!(reading);

  beforeEach(() => {
    files.readFile.mockReset();
  });

  it("is sent piece by piece as it is stored, and read once", async () => {
    const stored = Buffer.alloc(PIECE + 3, "a\xff\0", "latin1");
    files.readFile.mockResolvedValue(stored);
    const pieces: Buffer[] = [];
    for (let from = 0; ; from += PIECE) {
      const piece = await read({ reading: 1, from });
      expect(piece).toHaveProperty("size", stored.length);
      if (!("base64" in piece) || piece.base64 === "") break;
      pieces.push(Buffer.from(piece.base64, "base64"));
    }
    expect(Buffer.concat(pieces).equals(stored)).toBe(true);
    expect(pieces).toHaveLength(2);
    expect(files.readFile).toHaveBeenCalledTimes(1);
  });

  it("is forgotten when nobody asks for more of it", async () => {
    files.readFile.mockResolvedValue(new Uint8Array(9));
    await read({ reading: 2, from: 0 });
    await read({ reading: 3, from: 0 });
    end(2);
    await read({ reading: 3, from: 9 });
    expect(files.readFile).toHaveBeenCalledTimes(2);
    await read({ reading: 2, from: 9 });
    expect(files.readFile).toHaveBeenCalledTimes(3);
  });

  it("may be out of reach, and the server is told why", async () => {
    const { FileSystemError } = await import("vscode");
    files.readFile.mockRejectedValueOnce(new FileSystemError("no such file"));
    expect(await read({ reading: 4, from: 0 })).toEqual({
      code: "FileNotFound",
      message: "no such file",
    });
    files.readFile.mockRejectedValueOnce("out of memory");
    expect(await read({ reading: 5, from: 0 })).toEqual({ code: "", message: "out of memory" });
  });

  it("has been written at some time, if its file system knows", async () => {
    const modified = handlers.get("s3ErrorCodes/logModified")!;
    files.stat.mockResolvedValueOnce({ mtime: 1234 });
    expect(await modified({ uri: URI })).toBe(1234);
    files.stat.mockRejectedValueOnce(new Error("no"));
    expect(await modified({ uri: URI })).toBeNull();
  });
});
