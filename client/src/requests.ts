import type { CancellationToken } from "vscode";
import { RequestType } from "vscode-languageclient";
import type { ChatAnswerParams } from "../../server/src/features/chatAnswer";
import type { CodePage, CodePageParams } from "../../server/src/features/codePage";
import type { CodesInParams } from "../../server/src/features/codesIn";
import type { CodeInLine, CodesInLinesParams } from "../../server/src/features/codesInLines";
import type { Comparison, ComparisonParams } from "../../server/src/features/comparison";
import type {
  ExplainLogParams,
  ExplainOutcome,
  ExplainProgress,
} from "../../server/src/features/explainLogRequest";
import type { LogKind, LogKindsParams } from "../../server/src/features/logKinds";
import type { FoundCode, LookUpParams } from "../../server/src/features/lookUp";
import type { NextError, NextErrorParams } from "../../server/src/features/nextError";
import type { ListedVendor, VendorsParams } from "../../server/src/features/vendorList";

/** What the server answers beyond LSP; its features say what each asks for. */
export const LookUpRequest = new RequestType<LookUpParams, FoundCode[], void>(
  "s3ErrorCodes/lookUp",
);
export const CodePageRequest = new RequestType<CodePageParams, CodePage | null, void>(
  "s3ErrorCodes/codePage",
);
export const ComparisonRequest = new RequestType<ComparisonParams, Comparison, void>(
  "s3ErrorCodes/compare",
);
export const CodesInRequest = new RequestType<CodesInParams, string[], void>(
  "s3ErrorCodes/codesIn",
);
export const ChatAnswerRequest = new RequestType<ChatAnswerParams, string, void>(
  "s3ErrorCodes/chatAnswer",
);
export const VendorsRequest = new RequestType<VendorsParams, ListedVendor[], void>(
  "s3ErrorCodes/vendors",
);
export const CodesInLinesRequest = new RequestType<CodesInLinesParams, CodeInLine[], void>(
  "s3ErrorCodes/codesInLines",
);
export const LogKindsRequest = new RequestType<LogKindsParams, LogKind[], void>(
  "s3ErrorCodes/logKinds",
);
export const NextErrorRequest = new RequestType<NextErrorParams, NextError | null, void>(
  "s3ErrorCodes/nextError",
);
export const ExplainLogRequest = new RequestType<ExplainLogParams, ExplainOutcome, void>(
  "s3ErrorCodes/explainLog",
);

/** Asks the server, which starts with the first question. */
export type Ask = <Params, Answer>(
  type: RequestType<Params, Answer, void>,
  params: Params,
) => Promise<Answer>;

/** Asks the server for what takes a while. */
export type AskWithProgress = <Params extends { readonly token: string }, Answer>(
  type: RequestType<Params, Answer, void>,
  params: Omit<Params, "token">,
  onProgress: (progress: ExplainProgress) => void,
  cancelled: CancellationToken,
) => Promise<Answer>;
