import { keepHeapSmall } from "./smallHeap";

keepHeapSmall();
void import("./program").then(({ run }) => run());
