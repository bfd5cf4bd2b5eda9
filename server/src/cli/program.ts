import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../../package.json";
import { builtinCatalog } from "../catalog/builtin";
import type { CatalogContext } from "../features/context";
import { bundleLanguage, translator } from "../l10n";
import type { TimeSpan } from "../log/blockReader";
import type { VendorClue } from "../log/groups";
import { FORMATS, type Format } from "./formats";
import { STANDARD_INPUT } from "./inputs";
import { endWithReader } from "./output";
import { pointInTime } from "./pointInTime";

/** What the program ends with. The help says what each means. */
const EXIT = { done: 0, unreadable: 1, wrongUsage: 2 } as const;

/** The options of `explain`, checked. */
interface ExplainFlags {
  readonly vendor?: VendorClue;
  readonly format: Format;
  readonly since?: number;
  readonly until?: number;
}

/** Runs the command line. */
export async function run(): Promise<void> {
  endWithReader();
  const program = programFor(languageContext());
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
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
    .description(t("Says what the error codes of object storage mean, in logs and by name."))
    .version(version)
    .showHelpAfterError(t("Run it with --help for the options and examples."))
    .exitOverride();
  program.addHelpText(
    "after",
    `\n${[
      t("Examples:"),
      "  s3-error-codes explain app.log app.log.1.gz",
      "  s3-error-codes explain --vendor ibm-cos --format json --since 2h app.log",
      "  kubectl logs -f deploy/app | s3-error-codes annotate",
      "  s3-error-codes lookup SlowDown",
      "",
      t("Exit codes:"),
      `  ${EXIT.done}  ${t("done")}`,
      `  ${EXIT.unreadable}  ${t("a file could not be read, or not to its end; the others are reported")}`,
      `  ${EXIT.wrongUsage}  ${t("wrong usage")}`,
    ].join("\n")}`,
  );
  addExplain(program, context);
  addAnnotate(program, context);
  addLookup(program, context);
  return program;
}

function addExplain(program: Command, context: CatalogContext): void {
  const { t } = context;
  const now = Date.now();
  program
    .command("explain")
    .summary(t("Count and explain the errors of logs."))
    .description(
      t(
        "Counts the storage errors of logs by code and vendor, and says what they mean and what to do. Reads plain files, .gz and, without a file or with -, standard input. Line numbers go on from one file to the next.",
      ),
    )
    .argument("[file...]", t("logs; - is standard input"))
    .addOption(vendorOption(context))
    .addOption(
      new Option("-f, --format <format>", t("how to print the report"))
        .choices(FORMATS)
        .default("text"),
    )
    .addOption(timeOption("--since <time>", t("leave out errors before this time"), now, context))
    .addOption(timeOption("--until <time>", t("leave out errors after this time"), now, context))
    .addHelpText(
      "after",
      `\n${[
        t("A time is 2026-11-20, 2026-11-20T10:02, or how long ago it was: 90m, 2h, 3d."),
        "",
        t("Examples:"),
        "  s3-error-codes explain app.log",
        "  s3-error-codes explain --format markdown /var/log/app/*.gz",
        "  ssh host journalctl -u app | s3-error-codes explain --since 1h",
      ].join("\n")}`,
    )
    .action(async (files: string[], flags: ExplainFlags, command: Command) => {
      if (files.length === 0 && process.stdin.isTTY) {
        command.error(t("Name a log, or pipe one in."));
      }
      const { explain } = await import("./explain");
      const names = files.length > 0 ? files : [STANDARD_INPUT];
      const { vendor, format } = flags;
      const span = spanOf(flags, now);
      const isWhole = await explain(names, { format, vendor, span }, context);
      process.exitCode = isWhole ? EXIT.done : EXIT.unreadable;
    });
}

function addAnnotate(program: Command, context: CatalogContext): void {
  const { t } = context;
  program
    .command("annotate")
    .summary(t("Add to each line of a live log what its code means."))
    .description(
      t(
        "Copies standard input to standard output, line by line as it comes, and adds behind each line with a code what it means. Everything else stays as it is, byte for byte.",
      ),
    )
    .addOption(vendorOption(context))
    .addHelpText(
      "after",
      `\n${[
        t("Examples:"),
        "  kubectl logs -f deploy/app | s3-error-codes annotate",
        "  aws s3 sync . s3://bucket 2>&1 | s3-error-codes annotate --vendor aws-s3",
      ].join("\n")}`,
    )
    .action(async ({ vendor }: { vendor?: VendorClue }) => {
      const { annotate } = await import("./annotate");
      await annotate(vendor, context);
    });
}

function addLookup(program: Command, context: CatalogContext): void {
  const { t } = context;
  program
    .command("lookup")
    .summary(t("Say what a code means, or find codes."))
    .description(
      t(
        "Says what a code means at each vendor, or lists the codes that a status or words are about.",
      ),
    )
    .argument("<words...>", t("a code, a status, or words of the description"))
    .addOption(vendorOption(context))
    .addHelpText(
      "after",
      `\n${[
        t("Examples:"),
        "  s3-error-codes lookup NoSuchKey",
        "  s3-error-codes lookup 503 --vendor ceph-rgw",
        "  s3-error-codes lookup clock skew",
      ].join("\n")}`,
    )
    .action(async (words: string[], { vendor }: { vendor?: VendorClue }) => {
      const { lookup } = await import("./lookup");
      await lookup(words.join(" "), vendor ? [vendor.vendor] : [], context);
    });
}

function vendorOption({ catalog, t }: CatalogContext): Option {
  return new Option(
    "--vendor <id>",
    t("the vendor that the log is about: ibm-cos, aws-s3, …"),
  ).argParser((id): VendorClue => {
    const vendor = catalog.vendor(id.toLowerCase());
    if (!vendor) {
      const ids = catalog.vendors.map((one) => one.id).join(", ");
      throw new InvalidArgumentError(t("The vendors are {0}.", ids));
    }
    return { vendor: vendor.id, name: vendor.name, evidence: "--vendor" };
  });
}

function timeOption(flags: string, help: string, now: number, { t }: CatalogContext): Option {
  return new Option(flags, help).argParser((written) => {
    const time = pointInTime(written, now);
    if (time === undefined) {
      throw new InvalidArgumentError(t("Write it like 2026-11-20, 2026-11-20T10:02, or 2h."));
    }
    return time;
  });
}

function spanOf({ since, until }: ExplainFlags, now: number): TimeSpan | undefined {
  if (since === undefined && until === undefined) return undefined;
  return {
    since: since ?? Number.NEGATIVE_INFINITY,
    until: until ?? Number.POSITIVE_INFINITY,
    now,
  };
}
