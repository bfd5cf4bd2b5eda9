import { describe, expect, it } from "vitest";
import { factsOf } from "../../server/src/log/facts";

const XML =
  "<Error><Code>NoSuchKey</Code><BucketName>example-media</BucketName><RequestId>EXAMPLE1</RequestId><HostId>exampleHostId=</HostId></Error>";
const JSON_BODY =
  '{"code":"NoSuchKey","resource":"/example-media/a","requestId":"EXAMPLE1","hostId":"exampleHostId="}';

/** A text as Go writes it into JSON. */
const inJson = (text: string) =>
  JSON.stringify({ text }).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");

describe("what a body says beside its code", () => {
  it.each([
    ["as it stands", (text: string) => text],
    ["in JSON", inJson],
    ["in JSON of JSON", (text: string) => inJson(inJson(text))],
  ])("is read %s", (_, written) => {
    for (const event of [XML, JSON_BODY].map(written)) {
      const { bucket, requestId, hostId } = factsOf(event, event.indexOf("NoSuchKey"), {});
      expect({ bucket, requestId, hostId }).toEqual({
        bucket: "example-media",
        requestId: "EXAMPLE1",
        hostId: "exampleHostId=",
      });
    }
  });
});
