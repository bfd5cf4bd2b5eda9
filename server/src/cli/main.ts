import { isMainThread } from "node:worker_threads";

/** One bundle for the command line and the threads that read for it; each loads its own part. */
if (isMainThread) void import("./program").then(({ run }) => run());
else void import("./blockWorker").then(({ serveBlocks }) => serveBlocks());
