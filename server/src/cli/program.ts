import { Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { builtinCatalog } from "../catalog/builtin";
import type { CatalogContext } from "../features/context";
import { bundleLanguage, translator } from "../l10n";
import type { TimeSpan } from "../log/blockReader";
import type { VendorClue } from "../log/groups";
import { wrapped } from "../report/wrap";
import { FORMATS, type Format } from "./formats";
import { helpLayout, helpPart } from "./help";
import { STANDARD_INPUT } from "./inputs";
import { complain, endWithOutput } from "./output";
import { pointInTime } from "./pointInTime";
import { problemOf, WrongUsage } from "./usage";
import { namedVendor } from "./vendorOption";

/** What the program ends with. The help says what each means. */
const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** How wide a list in the help is, in columns. */
const HELP_WIDTH = 76;

/** The options of `explain`, checked. */
interface ExplainFlags {
  readonly vendor?: VendorClue;
  readonly format: Format;
  readonly since?: number;
  readonly until?: number;
}

/** Runs the command line. */
export async function run(): Promise<void> {
  const context = languageContext();
  endWithOutput(EXIT.failed, context.t);
  try {
    await programFor(context).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    const problem = problemOf(error, context.t);
    if (problem) complain(problem);
    process.exitCode = EXIT.wrongUsage;
  }
}

/** The catalog, in the language of the user's environment. */
function languageContext(): CatalogContext {
  const locale = localeOf(process.env);
  return { catalog: builtinCatalog, t: translator(locale), language: bundleLanguage(locale) };
}

/** The locale of an environment. `Intl` knows it too, and takes 8 MB for it. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean)?.replace(/\..*$/, "");
}

function programFor(context: CatalogContext): Command {
  const { t } = context;
  const program = new Command("s3-error-codes")
    .usage("<command> [options]")
    .description(t("Says what the error codes of object storage mean, in logs and by name."))
    .configureHelp(helpLayout(context))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .version(version, "-V, --version", t("show the version"))
    .helpOption("-h, --help", t("show this help"))
    .helpCommand("help [command]", t("show the help of a command"));
  addExplain(program, context);
  addAnnotate(program, context);
  addLookup(program, context);
  return program
    .addHelpText(
      "after",
      helpPart(t("Examples:"), [
        "s3-error-codes explain app.log app.log.1.gz",
        "s3-error-codes explain --vendor ibm-cos --format json --since 2h app.log",
        "kubectl logs -f deploy/app | s3-error-codes annotate",
        "s3-error-codes lookup SlowDown",
      ]),
    )
    .addHelpText("after", helpPart(t("Vendors:"), idLines(context)))
    .addHelpText(
      "after",
      helpPart(t("Exit codes:"), [
        `${EXIT.done}  ${t("done")}`,
        `${EXIT.failed}  ${t("a log could not be read, or not to its end; the others are reported")}`,
        `   ${t("lookup: nothing was found")}`,
        `${EXIT.wrongUsage}  ${t("wrong usage")}`,
      ]),
    );
}

function idLines({ catalog }: CatalogContext): string[] {
  return wrapped(catalog.vendors.map(({ id }) => id).join(", "), HELP_WIDTH);
}

function addExplain(program: Command, context: CatalogContext): void {
  const { t } = context;
  const now = Date.now();
  program
    .command("explain")
    .summary(t("count and explain the errors of logs"))
    .description(
      t(
        "Counts the storage errors of logs by code and vendor, and says what they mean and what to do. Reads plain files, .gz and, without a file or with -, standard input. As JSON and CSV, line numbers go on from one file to the next.",
      ),
    )
    .argument("[file...]", t("logs; - is standard input"))
    .addOption(
      vendorOption(
        t("the vendor of all errors, such as ibm-cos (default: as the logs tell)"),
        context,
      ),
    )
    .addOption(formatOption(context))
    .addOption(timeOption("--since <time>", t("leave out errors before this time"), now, context))
    .addOption(timeOption("--until <time>", t("leave out errors after this time"), now, context))
    .addHelpText(
      "after",
      helpPart(t("Times:"), [
        t("2026-11-20, 2026-11-20T10:02, 2026-11-20T10:02+08:00 (without a zone: UTC)"),
        t("90m, 2h, 3d (how long ago)"),
        t("a log's times without a year: the latest before the log was last written"),
      ]),
    )
    .addHelpText(
      "after",
      helpPart(t("Examples:"), [
        "s3-error-codes explain app.log",
        "s3-error-codes explain --format markdown /var/log/app/*.gz",
        "ssh host journalctl -u app | s3-error-codes explain --since 1h",
      ]),
    )
    .action(async (files: string[], flags: ExplainFlags) => {
      if (files.length === 0 && process.stdin.isTTY) {
        throw new WrongUsage(t("Name a log, or pipe one in."));
      }
      const span = spanOf(flags, context);
      const { explain } = await import("./explain");
      const names = files.length > 0 ? files : [STANDARD_INPUT];
      const { vendor, format } = flags;
      const isWhole = await explain(names, { format, vendor, span }, context);
      process.exitCode = isWhole ? EXIT.done : EXIT.failed;
    });
}

function addAnnotate(program: Command, context: CatalogContext): void {
  const { t } = context;
  program
    .command("annotate")
    .summary(t("add to each line of a live log what its code means"))
    .description(
      t(
        "Copies standard input to standard output, line by line as it comes, and adds behind each line with a code what it means. Everything else stays as it is, byte for byte.",
      ),
    )
    .allowExcessArguments()
    .addOption(
      vendorOption(
        t("the vendor of all errors, such as ibm-cos (default: as the log tells)"),
        context,
      ),
    )
    .addHelpText(
      "after",
      helpPart(t("Examples:"), [
        "kubectl logs -f deploy/app | s3-error-codes annotate",
        "aws s3 sync . s3://bucket 2>&1 | s3-error-codes annotate --vendor aws-s3",
      ]),
    )
    .action(async ({ vendor }: { vendor?: VendorClue }, { args: [file] }: Command) => {
      if (file !== undefined) {
        throw new WrongUsage(
          t("annotate reads standard input: s3-error-codes annotate < {0}", file),
        );
      }
      const { annotate } = await import("./annotate");
      const isWhole = await annotate(vendor, context);
      process.exitCode = isWhole ? EXIT.done : EXIT.failed;
    });
}

function addLookup(program: Command, context: CatalogContext): void {
  const { t } = context;
  program
    .command("lookup")
    .summary(t("say what a code means, or find codes"))
    .description(
      t(
        "Says what a code means at each vendor, or lists the codes that a status or words are about.",
      ),
    )
    .argument("<words...>", t("a code, a status, or words of what is said about codes"))
    .addOption(vendorOption(t("the vendor that goes first, such as ibm-cos"), context))
    .addHelpText(
      "after",
      helpPart(t("Examples:"), [
        "s3-error-codes lookup NoSuchKey",
        "s3-error-codes lookup 503 --vendor ceph-rgw",
        "s3-error-codes lookup clock skew",
      ]),
    )
    .action(async (words: string[], { vendor }: { vendor?: VendorClue }) => {
      const query = words.join(" ").trim();
      if (query === "") throw new WrongUsage(t("Name a code, a status, or words."));
      const { lookup } = await import("./lookup");
      const isFound = await lookup(query, vendor ? [vendor.vendor] : [], context);
      process.exitCode = isFound ? EXIT.done : EXIT.failed;
    });
}

function vendorOption(help: string, context: CatalogContext): Option {
  return new Option("--vendor <id>", help).argParser((id) => namedVendor(id, context));
}

function formatOption({ t }: CatalogContext): Option {
  const help = t("how to print the report: text, json, markdown or csv (default: text)");
  return new Option("-f, --format <format>", help).default("text").argParser((written): Format => {
    const format = FORMATS.find((one) => one === written);
    if (format) return format;
    throw new WrongUsage(
      t("There is no format {0}. The formats are {1}.", written, FORMATS.join(", ")),
    );
  });
}

function timeOption(flags: string, help: string, now: number, { t }: CatalogContext): Option {
  return new Option(flags, help).argParser((written) => {
    const time = pointInTime(written, now);
    if (time !== undefined) return time;
    throw new WrongUsage(
      t("{0} is no time: write it like 2026-11-20, 2026-11-20T10:02, or 2h.", written),
    );
  });
}

/** @throws WrongUsage where no time lies between the two */
function spanOf({ since, until }: ExplainFlags, { t }: CatalogContext): TimeSpan | undefined {
  if (since === undefined && until === undefined) return undefined;
  const span = {
    since: since ?? Number.NEGATIVE_INFINITY,
    until: until ?? Number.POSITIVE_INFINITY,
  };
  if (span.since <= span.until) return span;
  throw new WrongUsage(t("No time is between --since and --until: the first is the later one."));
}
