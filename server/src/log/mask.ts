/** What stands in a secret's place. */
export const MASK = "***";

/** Names of what must not be shown, as settings, headers, parameters of URLs and elements have them. */
const SECRET_NAME = [
  /(?:x-[a-z]{1,12}-)?(?:signature|credential|security-token)/,
  /(?:aws|google|oss|obs|cos|s3)?_?access_?(?:key(?:_?id)?|id)|(?:aws_?)?secret(?:_?access)?(?:_?key)?|secret_?id/,
  /(?:aws_?)?(?:session|security|auth|access|refresh|id|bearer)?_?token|api_?key|private_?key/,
  /(?:x-[a-z]{1,12}-)?(?:signature_?provided|string_?to_?sign(?:_?bytes)?|canonical_?request(?:_?bytes)?)/,
  /q-(?:ak|signature)|sig|ak|sk|pass(?:word|wd|phrase)?|pwd|cookie|set-cookie/,
  /x-(?:amz|obs|oss|cos)-server-side-encryption-customer-key(?:-md5)?|sse_?customer_?key(?:_?md5)?/,
]
  .map(({ source }) => source.replaceAll("_?", "[-_ ]?"))
  .join("|");

/** A secret behind its name: `"X": "…"`, `X=…`, `<X>…`, `X%3D…`. */
const NAMED = new RegExp(
  `(?<![A-Za-z0-9])((?:${SECRET_NAME})(?:["'\\\\)\\]]{0,3}\\s?(?:[:=]>?|>|%3D)\\s{0,3}["'\\\\([]{0,3}))([^\\s"'<>&,;)\\]}\\\\]{1,4096})`,
  "gi",
);
/** A header whose whole value is a secret: `Authorization: AWS4-HMAC-SHA256 Credential=…`. */
const AUTHORIZATION =
  /((?:proxy-)?authorization["'\\]{0,3}\s?[:=]\s{0,3}["'\\[]{0,3})([^\r\n"'<>\\]{1,4096})/gi;
const SCHEME =
  /\b((?:Bearer|Basic|AWS4-HMAC-SHA256|AWS|OBS|OSS|jdcloud2-hmac-sha256) )(?=[\w+/=.:-]{16})[\w+/=.:-]{16,4096}/g;
/** Key ids that show what they are: AWS and those who copy it, Alibaba, Tencent, Google. */
const KEY_ID =
  /(?<![A-Za-z0-9])(?:(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{12,28}|LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{13,60}|GOOG1[A-Z0-9]{20,60})(?![A-Za-z0-9])/g;
/** `https://user:password@host` */
const USER_IN_URL = /(:\/\/)[^\s/:@"'<>]{1,200}:[^\s/@"'<>]{1,200}@/g;
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8192}?(?:-----END|$)/g;

/** A text without access keys, signatures and tokens. */
export function mask(text: string): string {
  return text
    .replace(PRIVATE_KEY, MASK)
    .replace(AUTHORIZATION, `$1${MASK}`)
    .replace(NAMED, `$1${MASK}`)
    .replace(SCHEME, `$1${MASK}`)
    .replace(USER_IN_URL, `$1${MASK}@`)
    .replace(KEY_ID, MASK);
}
