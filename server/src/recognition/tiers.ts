/**
 * How much a code's spelling says by itself.
 *
 * - `distinct`: a storage code wherever it stands in quotes (`NoSuchBucket`).
 * - `shared`: other software uses the word too (`AccessDenied`).
 * - `ordinary`: an everyday word of programming (`BadRequest`).
 *
 * Which word belongs where was measured on public code: of ten quoted `"NoSuchBucket"` ten are
 * storage codes, of ten quoted `"InvalidArgument"` none is.
 */
export type Tier = "distinct" | "shared" | "ordinary";

/** Words of which most uses have nothing to do with storage, however they are quoted. */
const ORDINARY = new Set([
  "BadRequest",
  "Conflict",
  "EFFECT",
  "Forbidden",
  "InternalError",
  "InternalErrror",
  "InternalServerError",
  "InvalidArgument",
  "InvalidParamError",
  "InvalidParameter",
  "InvalidRequest",
  "InvalidRequestBody",
  "InvalidToken",
  "NoSuchDomain",
  "NotFound",
  "NotImplemented",
  "NotModified",
  "Redirect",
  "TemporaryRedirect",
  "Timeout",
  "Unauthorized",
  "UnexpectedContent",
]);

/** Words that look distinct by the rules below and are not. */
const SHARED = new Set([
  "BucketExpanding",
  "InvalidPayer",
  "InvalidTag",
  "InvalidTagError",
  "MalformedError",
  "MalformedJSON",
  "MalformedJson",
  "NoSuchEntity",
  "NoSuchFile",
  "NoSuchPattern",
  "NoSuchResource",
  "NoSuchUser",
]);

/** What only object storage talks about. */
const DISTINCT = [
  /^No(?:t)?Such[A-Z]/,
  /^Malformed[A-Z]/,
  /^(?:XMinio|XAmz|X-?Amz)/,
  /Bucket|Multi[Pp]art|MultiUpload|ObjectLock|ObjectState|ObjectKey|ObjectName|ObjectCopied/,
  /MD5|SHA256|CORS|StorageClass|PictureStyle|ImgProtected/,
  /^EntityToo|^IllegalLocation|LocationConstraint|^AuthorizationHeader|^AccessControlList/,
  /^Invalid(?:AccessKeyId|Digest|Part|PartOrder|ObjectState|AddressingHeader|RedirectLocation)$/,
  /^(?:RequestTimeTooSkewed|OperationAborted|RestoreAlreadyInProgress)$/,
  /^(?:IncompleteBody|KeyTooLong(?:Error)?|MissingContentLength|TooManyParts|BadDigest)$/,
  /^(?:MaxPostPreDataLengthExceededError|UserKeyMustBeSpecified)$/,
  /^(?:SignatureDoesNotMatchV2|VaultQuotaExceeded|ObjectHasAlreadyRestored|InvalidSecurity)$/,
  /^(?:UnresolvableGrantByEmailAddress|AmbiguousGrantByEmailAddress|InlineDataTooLarge)$/,
  /^(?:IncorrectNumberOfFilesInPostRequest|RequestIsNotMultiPartContent)$/,
  /^(?:CustomDomainAreadyExist|CustomDomainNotExist|TooManyCustomDomains|WebsiteConfiguration.*)$/,
  /^IllegalVersioningConfigurationException$/,
  /^(?:AllAccessDisabled|InArrearOrInsufficientBalance|CompressO(?:b)?jectsNumError)$/,
];

/**
 * @param code a code as the catalog spells it
 * @returns how much the spelling says by itself
 */
export function tierOf(code: string): Tier {
  if (ORDINARY.has(code)) return "ordinary";
  if (SHARED.has(code)) return "shared";
  if (DISTINCT.some((pattern) => pattern.test(code))) return "distinct";
  return /^(?:[A-Z][a-z]+|[A-Z]+|[a-z]+)$/.test(code) ? "ordinary" : "shared";
}
