import { setFlagsFromString } from "node:v8";

/**
 * Keeps the part of V8's heap small in which what is read of a log is soon forgotten. Since little is
 * left of it each time, one thread clears it faster than several. It has to be said again once a
 * thread has started, which sets the first flag back.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--no-parallel-scavenge");
}

/** Has V8 clear the rest of its heap before it has grown much, which is for a program that is up. */
export function growHeapSlowly(): void {
  setFlagsFromString("--heap-growing-percent=10");
}
