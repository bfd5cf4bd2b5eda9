import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { builtinCatalog as catalog } from "../../server/src/catalog/builtin";
import { Client } from "./client";
import { links } from "./harness";

describe.each(Object.keys(links) as (keyof typeof links)[])("rules of diagnostics, %s", (link) => {
  let settings: unknown = {};
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ link, settings: () => settings });
  });
  afterAll(() => client.stop());

  /** The problems of a text with these settings, and what is marked. */
  async function problems(text: string, languageId: string, used: object) {
    settings = used;
    await client.configure(() => settings);
    const uri = await client.open(text, languageId);
    const found = await client.diagnostics(uri);
    await client.close(uri);
    return found.map((problem) => ({ ...problem, text: marked(text, problem) }));
  }

  const ibm = { vendors: ["ibm-cos"] };

  it("name three vendors at most in a sentence, and have few sentences", async () => {
    const names = catalog.vendors.map(({ name }) => name);
    const codes = catalog.vendors.flatMap((vendor) => [...catalog.codesOf(vendor)]);
    const lines = [...new Set(codes)].flatMap((code) => [
      `if e.code == "${code}": pass`,
      `STATUSES = {"${code}": 599}`,
    ]);
    const text = `s3 = boto3.client("s3")\n${lines.join("\n")}`;
    const complete = catalog.vendors.filter((vendor) => vendor.complete).map(({ id }) => id);
    for (const vendors of [["ibm-cos"], complete]) {
      const found = await problems(text, "python", { vendors, diagnostics: { maxPerFile: 5000 } });
      expect(found.length).toBeGreaterThan(300);
      for (const message of found.map((one) => String(one.message))) {
        const sentences = message.split(/(?<=\.) /);
        expect(sentences.length, message).toBeLessThanOrEqual(5);
        for (const sentence of sentences) {
          const named = names.filter((name) => sentence.includes(name));
          expect(named.length, message).toBeLessThanOrEqual(3);
        }
      }
    }
  });

  describe("partly-supported-code", () => {
    const text = `if code == "NoSuchBucketPolicy": pass\n`;

    it("hints at a code that one of several vendors in use lacks", async () => {
      const found = await problems(text, "python", { vendors: ["ibm-cos", "otc-obs"] });
      expect(found).toMatchObject([
        {
          code: "partly-supported-code",
          severity: 4,
          text: "NoSuchBucketPolicy",
          message:
            "IBM Cloud Object Storage does not list the code NoSuchBucketPolicy. It is listed by Open Telekom Cloud OBS.",
        },
      ]);
    });

    it("hints where a vendor with incomplete lists may have it", async () => {
      const [problem] = await problems(text, "python", { vendors: ["ibm-cos", "wasabi"] });
      expect(problem?.code).toBe("partly-supported-code");
      expect(problem?.message).toContain("The lists of Wasabi are incomplete.");
    });

    it("is silent where all list it, where none does, and where no list is complete", async () => {
      const codes = async (vendors: string[]) =>
        (await problems(text, "python", { vendors })).map(({ code }) => code);
      expect(await codes(["aws-s3", "otc-obs"])).toEqual([]);
      expect(await codes(["ibm-cos", "garage"])).toEqual(["unsupported-code"]);
      expect(await codes(["otc-obs", "wasabi"])).toEqual([]);
    });

    it("has a severity of its own", async () => {
      const rules = { "partly-supported-code": "off" };
      const used = { vendors: ["ibm-cos", "otc-obs"], diagnostics: { rules } };
      expect(await problems(text, "python", used)).toEqual([]);
    });
  });

  describe("unknown-code", () => {
    const boto = (code: string) =>
      `s3 = boto3.client("s3")\nif e.response["Error"]["Code"] == "${code}": pass\n`;

    it("says what a misspelt code may have meant, without a vendor in use too", async () => {
      expect(await problems(boto("NoSuchKye"), "python", {})).toMatchObject([
        {
          code: "unknown-code",
          severity: 2,
          text: "NoSuchKye",
          message: "No vendor lists the code NoSuchKye. Did you mean NoSuchKey?",
          codeDescription: { href: expect.stringMatching(/^https:/) },
        },
      ]);
    });

    it.each([
      ["a letter too many", "AccessDeniied", "AccessDenied"],
      ["a letter too few", "BucketNotEmty", "BucketNotEmpty"],
      ["swapped letters", "SlowDwon", "SlowDown"],
      ["other case", "NosuchKey", "NoSuchKey"],
      ["no capitals", "nosuchbucket", "NoSuchBucket"],
      ["a plural", "NoSuchKeys", "NoSuchKey"],
      ["swapped words", "BucketNoSuch", "NoSuchBucket"],
      ["a missing Error", "MaxPostPreDataLengthExceeded", "MaxPostPreDataLengthExceededError"],
      ["an Error too many", "NoSuchUploadError", "NoSuchUpload"],
      ["an everyday word", "InvalidArgumnet", "InvalidArgument"],
    ])("knows %s", async (_, written, meant) => {
      const [problem] = await problems(boto(written), "python", ibm);
      expect(problem?.message).toContain(`Did you mean ${meant}`);
    });

    it.each<[language: string, text: string]>([
      ["xml", "<!-- S3Client -->\n<Error><Code>NoSuchKye</Code></Error>"],
      ["go", `import "github.com/minio/minio-go"\nif errResp.Code == "NoSuchKye" {}`],
      ["yaml", "s3:\n  retryableErrorCodes:\n    - SlowDown\n    - NoSuchKye\n"],
      ["java", `import com.amazonaws.services.s3.*;\n"NoSuchKye".equals(e.getErrorCode())`],
      ["python", `x = "An error occurred (NoSuchKye) when calling the GetObject operation"`],
    ])("is found in %s", async (language, text) => {
      const found = await problems(text, language, ibm);
      expect(found.filter(({ code }) => code === "unknown-code").map((one) => one.text)).toEqual([
        "NoSuchKye",
      ]);
    });

    it("prefers what the vendor in use lists", async () => {
      const first = async (vendor: string) => {
        const [problem] = await problems(boto("KeyTooLon"), "python", { vendors: [vendor] });
        return /mean ([^,?]+)/.exec(`${problem?.message}`)?.[1];
      };
      expect(await first("ibm-cos")).toBe("KeyTooLong");
    });

    it.each<[language: string, text: string]>([
      ["javascript", `if (err.code === "ENOENT") return;`],
      ["javascript", `if (e.code == "ERR_INVALID_ARG") return;`],
      ["javascript", `throw { code: "auth/user-not-found" };`],
      ["typescript", `if (e.code === "P2002") return;`],
      ["typescript", `if (err.code === "NOT_FOUND") throw new TRPCError({ code: "NOT_FOUND" });`],
      ["csharp", `[ApiController] class C : Controller { string ErrorCode = "BadRequests"; }`],
      ["javascript", `app = express(); if (err.code === "AccessDenieds") res.status(403).send();`],
      ["python", `if e.response["Error"]["Code"] == "NoSuchEntity": pass`],
      ["python", `if e.response["Error"]["Code"] == "ThrottlingException": pass`],
      [
        "python",
        `if e.response["Error"]["Code"] in ("404", "NotFound", "NoSuchDistribution"): pass`,
      ],
      ["go", `case "RequestError", "RequestCanceled", "Throttling", "RequestThrottled":`],
      ["javascript", `if (err.code === "InvalidPort" || err.code === "UserDisabled") return;`],
      ["javascript", `if (err.code === "notFound" || err.code === "invalid_request") return;`],
      [
        "javascript",
        `if (err.name === "NotFoundError" || err.name === "AccessDeniedError") return;`,
      ],
      ["rust", "Err(e) if e.is_access_denied() => None, // S3Client"],
      ["rust", `return Err(s3_error!(NotImplemented, "read only"));`],
      ["json", `{"ErrorEquals": ["S3.NoSuchKey", "States.Timeout"]}`],
      ["python", `print("we saw NoSuchKye today") # boto3.client("s3")`],
      ["python", `STATES = ["Found", "Lokced"] # boto3.client("s3")`],
    ])("is silent in %s: %s", async (language, text) => {
      const found = await problems(`${text}\n`, language, { vendors: ["aws-s3"] });
      expect(found.filter(({ code }) => code === "unknown-code")).toEqual([]);
    });

    it("is silent without a vendor in use and without a word of storage", async () => {
      expect(await problems(`if (err.code === "NoSuchKye") {}`, "javascript", {})).toEqual([]);
    });

    it("is silenced by settings and comments that name the word", async () => {
      const silent = { ...ibm, ignoreCodes: ["NoSuchKye"] };
      expect(await problems(boto("NoSuchKye"), "python", silent)).toEqual([]);
      const comment = "# s3-error-codes-disable NoSuchKye\n";
      expect(await problems(comment + boto("NoSuchKye"), "python", ibm)).toEqual([]);
      const off = { ...ibm, diagnostics: { rules: { "unknown-code": "off" } } };
      expect(await problems(boto("NoSuchKye"), "python", off)).toEqual([]);
    });

    it("is found again where an edit puts it, and gone where one mends it", async () => {
      settings = ibm;
      await client.configure(() => settings);
      const uri = await client.open(boto("NoSuchKey"), "python");
      const count = async () => (await client.diagnostics(uri)).length;
      expect(await count()).toBe(0);
      await client.change(uri, boto("NoSuchKye"));
      expect(await count()).toBe(1);
      await client.change(uri, boto("NoSuchKey"));
      expect(await count()).toBe(0);
      await client.close(uri);
    });
  });

  describe("status-mismatch", () => {
    const s3 = `s3 = boto3.client("s3")\n`;

    it("names the status that the vendor lists", async () => {
      const text = `${s3}STATUSES = {"SlowDown": 500, "NoSuchKey": 404}\n`;
      expect(await problems(text, "python", ibm)).toMatchObject([
        {
          code: "status-mismatch",
          severity: 3,
          text: "500",
          message: "IBM Cloud Object Storage lists SlowDown with status 503, not 500.",
          codeDescription: { href: expect.stringContaining("IBM-Bluemix-Docs") },
        },
      ]);
    });

    it.each([
      `if status == 404 and code == "AccessDenied": pass`,
      `X = {"code": "AccessDenied", "message": "No.", "status": 404}`,
      `match code:\n  case "AccessDenied":\n    return 404\n`,
      `X = {"AccessDenied": HTTPStatus.NOT_FOUND}`,
    ])("is found in %s", async (line) => {
      const found = await problems(s3 + line, "python", ibm);
      expect(found.map(({ code }) => code)).toEqual(["status-mismatch"]);
    });

    it("takes any status that one of the vendor's cases has", async () => {
      const text = `${s3}STATUSES = {"RequestTimeout": 408, "TemporaryRedirect": 302}\n`;
      expect(await problems(text, "python", { vendors: ["otc-obs"] })).toMatchObject([
        { text: "302" },
      ]);
    });

    it("is silent where lists are incomplete, or have no status", async () => {
      const text = `${s3}STATUSES = {"NoSuchKey": 500}\n`;
      expect(await problems(text, "python", { vendors: ["wasabi"] })).toEqual([]);
      expect(await problems(text, "python", { vendors: ["ibm-cos", "alibaba-oss"] })).toEqual([]);
      const aws = `${s3}STATUSES = {"InvalidAddressingHeader": 404}\n`;
      expect(await problems(aws, "python", { vendors: ["aws-s3"] })).toEqual([]);
    });

    it("is silent where one of several vendors in use has the status", async () => {
      const text = `${s3}STATUSES = {"MissingContentLength": 400}\n`;
      const codes = async (vendors: string[]) =>
        (await problems(text, "python", { vendors })).map(({ code }) => code);
      expect(await codes(["ibm-cos"])).toEqual(["status-mismatch"]);
      expect(await codes(["ibm-cos", "jdcloud-oss"])).toEqual([]);
    });

    it("is silent where a web layer answers with statuses of its own", async () => {
      const text = `const s3 = new S3Client();\nconst app = express();\nconst STATUSES = {"NoSuchKey": 500};\n`;
      expect(await problems(text, "javascript", ibm)).toEqual([]);
      const compared = `${text}if (err.statusCode === 500 && err.code === "NoSuchKey") {}\n`;
      expect(await problems(compared, "javascript", ibm)).toHaveLength(1);
    });

    it("is read from lines of logs, where problems are asked for there", async () => {
      const text = "ERROR: S3 error: 500 (SlowDown): Wait.\n";
      expect(await problems(text, "log", ibm)).toEqual([]);
      const inLogs = { ...ibm, diagnostics: { inLogs: true } };
      expect(await problems(text, "log", inLogs)).toMatchObject([
        { code: "status-mismatch", text: "SlowDown" },
      ]);
      const own = `{"level": "error", "bucket_name": "b", "code": "NoSuchKey", "status": 500}\n`;
      expect(await problems(own, "log", inLogs)).toEqual([]);
    });
  });

  it("keeps the most severe where there are too many", async () => {
    const text = `s3 = boto3.client("s3")\nSTATUSES = {"SlowDown": 500}\nif e.code == "NoSuchKye": pass\n`;
    const found = await problems(text, "python", { ...ibm, diagnostics: { maxPerFile: 1 } });
    expect(found.map(({ code }) => code)).toEqual(["unknown-code"]);
  });
});

function marked(text: string, { range: { start, end } }: Diagnostic): string {
  return text.split("\n")[start.line]!.slice(start.character, end.character);
}
