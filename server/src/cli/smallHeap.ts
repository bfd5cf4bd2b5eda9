import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8's heap small: what is read of a log is soon forgotten, and V8 would let it lie around a
 * while. What is cleared often and has little left is cleared faster by one thread than by several.
 * It has to be said again once a thread has started, which sets the first flag back.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=10");
  setFlagsFromString("--no-parallel-scavenge");
}
