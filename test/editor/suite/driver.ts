/** Where `test/editor/driver.mjs` listens; the bundler fills it in. */
declare const DRIVER_URL: string;

interface Answer {
  value?: unknown;
  error?: string;
}

async function ask(action: string, ...args: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ action, args });
  const response = await fetch(DRIVER_URL, { method: "POST", body });
  const { value, error } = (await response.json()) as Answer;
  if (error !== undefined) throw new Error(error);
  return value;
}

/** The result of one test. */
export interface TestResult {
  title: string;
  duration: number;
  error?: string;
}

/** Tells the driver the result of a test. */
export const reportResult = (result: TestResult) => ask("report", result);

/**
 * The window as its user sees it, which no extension can reach by itself: the driver looks and
 * acts there. The actions are those of `browser/editor-window.mjs`.
 */
export const editorWindow = {
  texts: (selector: string) => ask("texts", selector) as Promise<string[]>,
  attributes: (selector: string, name: string) =>
    ask("attributes", selector, name) as Promise<string[]>,
  click: (selector: string) => ask("click", selector),
  tabTexts: (selector: string) => ask("tabTexts", selector) as Promise<string[]>,
  tabAttributes: (selector: string, name: string) =>
    ask("tabAttributes", selector, name) as Promise<string[]>,
  tabClick: (selector: string) => ask("tabClick", selector),
  hover: (selector: string) => ask("hover", selector),
  press: (keys: string) => ask("press", keys),
  type: (text: string) => ask("type", text),
  hoverWord: (word: string) => ask("hoverWord", word) as Promise<string>,
  terminalLink: (word: string) => ask("terminalLink", word) as Promise<string>,
  terminalFollow: (word: string) => ask("terminalFollow", word),
  colorOf: (word: string) => ask("colorOf", word) as Promise<string>,
};
