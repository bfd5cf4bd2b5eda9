import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/**
 * The driver answers a suite's requests from outside its extension host: what the window shows,
 * a click, and where to report a result. It is an HTTP server on loopback, because a fetch works
 * the same from a Node process and from a web worker. `suite/driver.ts` is its client.
 *
 * A request is `{"action", "args"}`, an answer `{"value"}` or `{"error"}`.
 *
 * @param {Record<string, (...args: any[]) => unknown>} actions more can be added later
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function startDriver(actions) {
  const server = createServer(async (request, response) => {
    const answer = await perform(actions, await text(request));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function perform(actions, request) {
  try {
    const { action, args } = JSON.parse(request);
    if (!Object.hasOwn(actions, action)) throw new Error(`The driver knows no "${action}".`);
    return { value: await actions[action](...args) };
  } catch (error) {
    return { error: error.message };
  }
}
