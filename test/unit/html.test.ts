import { describe, expect, it } from "vitest";
import { html } from "../../client/src/pages/html";

describe("HTML of a tab", () => {
  it("escapes texts, in elements and in attributes", () => {
    const text = `"><script>alert('&')</script>`;
    expect(html`<p title="${text}">${text}</p>`.text).not.toMatch(/<script|alert\('|title=""/);
    expect(html`<p>${"a < b & c"}</p>`.text).toBe("<p>a &#60; b &#38; c</p>");
  });

  it("keeps HTML, puts lists one behind the other, and leaves out what is not there", () => {
    const items = ["a", "b"].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}</ul>`.text).toBe("<ul><li>a</li><li>b</li></ul>");
  });
});
