import { setFlagsFromString } from "node:v8";

// What is read of a log is soon forgotten. Without these, V8 would let it lie around a while.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=10");

void import("./program").then(({ run }) => run());
