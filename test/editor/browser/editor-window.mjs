import { setTimeout as sleep } from "node:timers/promises";

const TIMEOUT = 15_000;

/** The hover widget fades in; before that, a picture shows it pale. */
const FADE_IN = 400;

/** An editor whose server is still starting shows nothing, and does not ask again by itself. */
const HOVER_ATTEMPTS = 5;
const HOVER_TIMEOUT = 3_000;

/** How long a terminal takes at the most to ask for the links of a line. */
const LINK_TIMEOUT = 1_500;

/** Where words are sought: a selector of lines. */
const EDITOR_LINES = ".editor-instance .view-line";
const TERMINAL_LINES = ".xterm-rows > div";

/**
 * What can be seen and done in a window of VS Code.
 *
 * @param {import("playwright-core").Page} page
 */
export function editorWindow(page) {
  page.setDefaultTimeout(TIMEOUT);
  // What an extension shows in a tab is two frames deep.
  const tab = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  const visible = (selector, frame = page) => frame.locator(`${selector} >> visible=true`);

  return {
    /** Waits until a selector shows something, and returns the text of all that it shows. */
    texts: (selector) => texts(visible(selector)),
    tabTexts: (selector) => texts(visible(selector, tab)),

    /** @returns {Promise<string[]>} one attribute of all that a selector shows */
    attributes: (selector, name) => attributes(visible(selector), name),
    tabAttributes: (selector, name) => attributes(visible(selector, tab), name),

    click: (selector) => visible(selector).first().click(),
    tabClick: (selector) => visible(selector, tab).first().click(),

    async hover(selector) {
      await visible(selector).first().hover();
    },

    async press(keys) {
      await page.keyboard.press(keys);
    },

    async type(text) {
      await page.keyboard.type(text);
    },

    /** Runs a command by its name in the command palette. */
    async run(command) {
      await page.keyboard.press("F1");
      await page.keyboard.type(command);
      await visible(`.quick-input-list .monaco-list-row.focused:has-text("${command}")`).waitFor();
      await page.keyboard.press("Enter");
    },

    /** Points at a word in the editor and returns the text of the hover that appears. */
    async hoverWord(word) {
      const hover = visible(".monaco-hover .hover-row");
      const appears = () =>
        hover
          .first()
          .waitFor({ timeout: HOVER_TIMEOUT })
          .then(
            () => true,
            () => false,
          );
      const { x, y } = await find(page, word);
      for (let attempt = 1; attempt <= HOVER_ATTEMPTS; attempt++) {
        await page.mouse.move(0, 0);
        await page.mouse.move(x, y, { steps: 3 });
        if (await appears()) {
          await sleep(FADE_IN);
          return (await hover.allInnerTexts()).join("\n");
        }
      }
      throw new Error(`No hover appears on "${word}".`);
    },

    /** Points at a word in the terminal and returns what is underlined there: the link. */
    async terminalLink(word) {
      const { x, y } = await find(page, word, TERMINAL_LINES);
      await page.mouse.move(0, 0);
      await page.mouse.move(x, y, { steps: 3 });
      const underlined = page.locator(`${TERMINAL_LINES} span[style*="underline"]`);
      await underlined
        .first()
        .waitFor({ timeout: LINK_TIMEOUT })
        .catch(() => {});
      return (await underlined.allInnerTexts()).join("");
    },

    /** Follows the link at a word in the terminal. */
    async terminalFollow(word) {
      const { x, y } = await find(page, word, TERMINAL_LINES);
      await page.keyboard.down("Control");
      await page.mouse.click(x, y);
      await page.keyboard.up("Control");
    },

    /** @returns {Promise<string>} the colour of a word in the editor, as CSS computes it */
    async colorOf(word) {
      return (await find(page, word)).color;
    },

    /** @param {string} file a PNG to be written */
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
  };
}

async function texts(locator) {
  await locator.first().waitFor();
  return locator.allInnerTexts();
}

async function attributes(locator, name) {
  await locator.first().waitFor();
  return locator.evaluateAll(
    (elements, attribute) => elements.map((element) => element.getAttribute(attribute) ?? ""),
    name,
  );
}

/** Waits until one of the lines shows a word, and returns the word's centre and colour. */
async function find(page, word, lines = EDITOR_LINES) {
  const found = await page.waitForFunction(locateWord, { word, lines }).catch(() => {
    throw new Error(`The window does not show "${word}".`);
  });
  return found.jsonValue();
}

/** Runs in the page. A line is cut into spans by token and by length, and a word with it. */
function locateWord({ word, lines }) {
  for (const line of document.querySelectorAll(lines)) {
    const start = line.textContent.indexOf(word);
    if (start < 0) continue;
    const range = document.createRange();
    const first = characterAt(line, start);
    const last = characterAt(line, start + word.length - 1);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    const { color } = getComputedStyle(first.node.parentElement);
    return { x: x + width / 2, y: y + height / 2, color };
  }
  return undefined;

  function characterAt(line, index) {
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = index;
    while (nodes.nextNode() && offset >= nodes.currentNode.length) {
      offset -= nodes.currentNode.length;
    }
    return { node: nodes.currentNode, offset };
  }
}
