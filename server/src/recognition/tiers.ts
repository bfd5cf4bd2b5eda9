/**
 * How much a code's spelling says by itself.
 *
 * - `distinct`: a storage code wherever it stands in quotes (`NoSuchBucket`).
 * - `shared`: other software uses the word too (`AccessDenied`).
 * - `http`: shared with every program that names HTTP's statuses (`PreconditionFailed`).
 * - `ordinary`: an everyday word of programming (`BadRequest`).
 * - `plain`: an everyday word that is not even written like a code (`invalid`, `Not Found`, `400`),
 *   or an exception that every service has; it counts where only a code of storage can stand.
 *
 * Which word belongs where was measured on public code: of ten quoted `"NoSuchBucket"` ten are
 * storage codes, of ten quoted `"InvalidArgument"` none is.
 */
export type Tier = "distinct" | "shared" | "http" | "ordinary" | "plain";

/** Words of which most uses have nothing to do with storage, however they are quoted. */
const ORDINARY = new Set([
  "AccountAlreadyExists",
  "AccountNotFound",
  "AuthFailed",
  "AuthorizationError",
  "BadRequest",
  "CacheUpdated",
  "CastFailed",
  "ConcurrentModification",
  "ConfigurationAlreadyExists",
  "Conflict",
  "ConnectionClosed",
  "ConnectionLost",
  "ConnectionReset",
  "ContextCanceled",
  "DatabaseError",
  "DatabaseTimeout",
  "DeleteMarker",
  "DirectoryNotEmpty",
  "DiskQuotaExceeded",
  "DuplicateElement",
  "DuplicateObject",
  "EFFECT",
  "EmailExists",
  "EmptyRequestBody",
  "EndpointNotFound",
  "EntityAlreadyExists",
  "EntityDoesNotExist",
  "ExpressionTooLong",
  "FeatureNotEnabled",
  "FileAlreadyExists",
  "Forbidden",
  "InsufficientStorage",
  "IntegerOverflow",
  "InternalError",
  "InternalErrror",
  "InternalFailure",
  "InternalServerError",
  "InvalidAction",
  "InvalidArgument",
  "InvalidBody",
  "InvalidCast",
  "InvalidCredentials",
  "InvalidDataType",
  "InvalidDelimiter",
  "InvalidDestination",
  "InvalidDuration",
  "InvalidFilter",
  "InvalidHeaderValue",
  "InvalidHostname",
  "InvalidInput",
  "InvalidJWT",
  "InvalidKey",
  "InvalidMimeType",
  "InvalidName",
  "InvalidParamError",
  "InvalidParameter",
  "InvalidParameterCombination",
  "InvalidParameterValue",
  "InvalidPrefix",
  "InvalidQueryParameter",
  "InvalidRequest",
  "InvalidRequestBody",
  "InvalidRequestParameter",
  "InvalidResponse",
  "InvalidSignature",
  "InvalidSize",
  "InvalidSuffix",
  "InvalidTags",
  "InvalidToken",
  "InvalidVersion",
  "KeyAlreadyExists",
  "KeyExists",
  "KeyNotFound",
  "LimitExceeded",
  "LocationNotFound",
  "LockTimeout",
  "MissingAction",
  "MissingArgument",
  "MissingFields",
  "MissingHeaders",
  "MissingHost",
  "MissingParameter",
  "MissingRequiredParameter",
  "NoSuchDomain",
  "NotAppendable",
  "NotEntitled",
  "NotFound",
  "NotImplemented",
  "NotModified",
  "NotSupported",
  "NumberFormatError",
  "ObjectAlreadyExists",
  "OperationNotSupported",
  "PathConflict",
  "PaymentRequired",
  "PermissionDenied",
  "QuotaExceeded",
  "ReadOnly",
  "Redirect",
  "RequestExpired",
  "ResourceAlreadyExists",
  "ResourceLocked",
  "ResourceReset",
  "RouteNotFound",
  "S3Error",
  "ServerBusy",
  "ServiceFailure",
  "ServiceNotSupported",
  "TemporaryRedirect",
  "TenantNotFound",
  "Timeout",
  "TooManyElements",
  "TooManyRequests",
  "TooManyTags",
  "TransactionError",
  "TruncatedInput",
  "TryAgain",
  "TusError",
  "UnImplemented",
  "Unauthorized",
  "UnauthorizedAccess",
  "UnexpectedContent",
  "UnexpectedEOF",
  "UnknownError",
  "UnprocessableEntity",
  "UnsupportedArgument",
  "UnsupportedFunction",
  "UnsupportedMediaType",
  "UnsupportedOperation",
  "UnsupportedSyntax",
  "UserAlreadyExists",
  "ValidationError",
  "ValueParseFailure",
  "WrongFormat",
]);

/** Words that look distinct by the rules below and are not. */
const SHARED = new Set([
  "BucketExpanding",
  "InvalidPayer",
  "InvalidTag",
  "InvalidTagError",
  "MalformedBody",
  "MalformedDate",
  "MalformedError",
  "MalformedJSON",
  "MalformedJson",
  "MalformedPolicyDocument",
  "MalformedQueryString",
  "NoSuchCatalog",
  "NoSuchChannel",
  "NoSuchConfiguration",
  "NoSuchEndpoint",
  "NoSuchEntity",
  "NoSuchFile",
  "NoSuchJob",
  "NoSuchPattern",
  "NoSuchPolicy",
  "NoSuchQuota",
  "NoSuchRegion",
  "NoSuchResource",
  "NoSuchStyle",
  "NoSuchSubUser",
  "NoSuchUser",
  "NoSuchVolume",
  "System Capacity Not enough",
]);

/** What enums of HTTP's statuses hold as well. */
const HTTP = new Set([
  "MethodNotAllowed",
  "PermanentRedirect",
  "PreconditionFailed",
  "RequestTimeout",
  "ServiceUnavailable",
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

/** The same for codes that begin with a small letter. */
const DISTINCT_LOWER =
  /bucket|cloudKms|customerEncryption|CustomerEncryption|_sha1_|auth_token|softDelete|retentionPolicy|file_lock|_cap_exceeded|replication_conflict/;

/** What every service of AWS answers with. */
const ALL_OF_AWS =
  /^(?:AccessDenied|BadRequest|Conflict|Forbidden|InternalServerError|NotFound|TooManyRequests)Exception$/;

/** How a code is usually written. */
const WRITTEN_LIKE_A_CODE = /^[A-Z][\w.-]*$/;

/**
 * @param code a code as the catalog spells it
 * @returns how much the spelling says by itself
 */
export function tierOf(code: string): Tier {
  if (SHARED.has(code)) return "shared";
  if (!WRITTEN_LIKE_A_CODE.test(code)) return DISTINCT_LOWER.test(code) ? "distinct" : "plain";
  if (ALL_OF_AWS.test(code)) return "plain";
  if (ORDINARY.has(code)) return "ordinary";
  if (HTTP.has(code)) return "http";
  if (DISTINCT.some((pattern) => pattern.test(code))) return "distinct";
  return /^(?:[A-Z][a-z]+|[A-Z]+)$/.test(code) ? "ordinary" : "shared";
}
