/**
 * Prints what happens on one host, and counts.
 *
 * @typedef {ReturnType<typeof startReport>} Report
 * @param {string} host
 */
export function startReport(host) {
  const started = Date.now();
  const outside = new Set();
  const count = { passed: 0, failed: 0 };
  console.log(`\n${host}`);

  return {
    count,

    /** @param {{ title: string, duration: number, error?: string }} result of one test */
    result({ title, duration, error }) {
      if (error === undefined) count.passed++;
      else count.failed++;
      console.log(`  ${error === undefined ? "✓" : "✗"} ${title} (${duration} ms)`);
      if (error !== undefined) console.log(indent(error));
    },

    /** The suite could not run, or not to its end: that is a failure of its own. */
    broken(reason) {
      count.failed++;
      console.log(`  ✗ ${host}: the suite did not run to its end`);
      console.log(indent(reason));
    },

    /** @param {string} url that something in the window asked for, beyond this machine */
    outsideRequest(url) {
      outside.add(new URL(url).origin);
    },

    /** @param {string} text */
    note(text) {
      console.log(`  ${text}`);
    },

    end() {
      if (outside.size > 0) console.log(`  Asked for, but held back: ${[...outside].join(", ")}`);
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      console.log(`  ${host}: ${summary(count)} (${seconds} s)`);
    },
  };
}

/** @param {{ passed: number, failed: number }} count */
export function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function indent(text) {
  return text.replace(/^/gm, "      ");
}
