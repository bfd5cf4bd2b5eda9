import { expect, it, vi } from "vitest";
import { pickCode } from "../../client/src/lookUpCode";

/** As much of a quick pick as the command uses. */
const pick = vi.hoisted(() => ({
  value: "",
  busy: false,
  items: [] as { label: string; detail?: string }[],
  selectedItems: [] as unknown[],
  show: () => undefined,
  hide: () => pick.onHide(),
  dispose: () => undefined,
  onChange: () => undefined as unknown,
  onAccept: () => undefined as unknown,
  onHide: () => undefined as unknown,
  onDidChangeValue: (listener: () => unknown) => {
    pick.onChange = listener;
  },
  onDidAccept: (listener: () => unknown) => {
    pick.onAccept = listener;
  },
  onDidHide: (listener: () => unknown) => {
    pick.onHide = listener;
  },
}));

vi.mock("vscode", () => ({
  l10n: { t: (sentence: string) => sentence },
  ThemeIcon: class {},
  window: { createQuickPick: () => pick },
}));
// It needs a VS Code around it.
vi.mock("vscode-languageclient", () => ({ RequestType: class {} }));

it("says that a look-up has failed, and finds codes again with the next letter", async () => {
  const ask = vi.fn();
  ask.mockRejectedValueOnce(new Error("The server is gone."));
  const picked = pickCode(ask, []);
  await vi.waitFor(() => expect(pick.items).toHaveLength(1));
  expect(pick.busy).toBe(false);
  expect(pick.items[0]).toMatchObject({
    label: "The look-up failed.",
    detail: "The server is gone.",
  });
  pick.selectedItems = pick.items;
  await pick.onAccept();

  ask.mockResolvedValueOnce([{ code: "SlowDown", title: "", description: "", statuses: "503" }]);
  pick.value = "slow";
  pick.onChange();
  await vi.waitFor(() => expect(pick.items[0]?.label).toBe("SlowDown"));
  pick.selectedItems = pick.items;
  await pick.onAccept();
  expect(await picked).toEqual({ code: "SlowDown" });
});
