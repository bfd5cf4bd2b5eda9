/** The extension, as a tab's script sees it. */
interface Host<State, Message> {
  getState(): State | undefined;
  setState(state: State): void;
  postMessage(message: Message): void;
}

/** VS Code puts this function into every tab. */
declare function acquireVsCodeApi<State, Message>(): Host<State, Message>;

/** The extension; to be asked for once. */
export function connectHost<State, Message = never>(): Host<State, Message> {
  return acquireVsCodeApi<State, Message>();
}

/** What the extension says of the page that it has put here. */
export function givenState<State>(): State {
  return JSON.parse(document.body.dataset.state ?? "null");
}
