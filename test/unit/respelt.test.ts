import { describe, expect, it } from "vitest";
import { respelt } from "../../server/src/recognition/affixes";
import type { Form } from "../../server/src/recognition/occurrence";

describe("another code is written as a code is", () => {
  it.each<[written: string, form: Form, other: string, expected: string | undefined]>([
    ["NoSuchKey", "literal", "SlowDown", "SlowDown"],
    ["ErrCodeNoSuchKey", "constant", "SlowDown", "ErrCodeSlowDown"],
    ["OBS_STATUS_NoSuchKey", "constant", "SlowDown", "OBS_STATUS_SlowDown"],
    ["NoSuchKeyException", "type", "SlowDown", "SlowDownException"],
    ["NO_SUCH_KEY", "member", "MalformedXML", "MALFORMED_XML"],
    ["is_no_such_key", "predicate", "SlowDown", "is_slow_down"],
    ["NoSuchKey", "literal", "Not Found", "Not Found"],
    ["ErrCodeNoSuchKey", "constant", "Not Found", undefined],
    ["NoSuchKey", "member", "KMS.NotFoundException", undefined],
  ])("%s (%s) to %s: %s", (written, form, other, expected) => {
    expect(respelt(written, "NoSuchKey", other, form)).toBe(expected);
  });
});
