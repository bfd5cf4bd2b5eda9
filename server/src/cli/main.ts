import { keepYoungHeapSmall } from "./smallHeap";

keepYoungHeapSmall();
void import("./program").then(({ run }) => run());
