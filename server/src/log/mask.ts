/** What stands in a secret's place. */
export const MASK = "***";
/** How long a secret can be, in UTF-16 units. What is cut off closer behind one may show of it. */
export const LONGEST_SECRET = 8192;

/** Names of what must not be shown, as settings, headers, parameters of URLs and elements have them. */
const SECRET_NAME = [
  /(?:x-[a-z]{1,12}-)?(?:signature|credential|security-token)/,
  /(?:aws|google|oss|obs|cos|s3)?_?access_?(?:key(?:_?id|_?secret)?|id)/,
  /(?:aws_?)?secret(?:_?access)?(?:_?key)?|secret_?id|(?:account|encryption)_?key/,
  /(?:aws_?)?(?:session|security|auth|access|refresh|id|bearer)?_?token|api_?key|private_?key/,
  /(?:x-[a-z]{1,12}-)?(?:signature_?provided|string_?to_?sign(?:_?bytes)?|canonical_?request(?:_?bytes)?)/,
  /q-(?:ak|signature)|sig|ak|sk|pass(?:word|wd|phrase)?|pwd/,
  /(?:x-[a-z-]{1,24}-)?server-side-encryption-customer-key(?:-md5)?|sse_?customer_?key(?:_?md5)?/,
]
  .map(({ source }) => source.replaceAll("_?", "[-_. ]?"))
  .join("|");

/** The same behind another word, as programs name what is theirs: `clientSecret`. */
const OWN_SECRET_NAME =
  /[a-z][a-z0-9]{0,20}(?:Secret(?:Key)?|SecretAccessKey|AccessKey(?:Id|ID|Secret)?|Password|Token|Signature|ApiKey)/
    .source;

/** Where a name begins: behind no other word, but for an escape that ends like one. */
const EDGE =
  "(?:(?<![A-Za-z0-9])|(?<=\\\\(?:[nrt]|u00(?:26|3[c-eC-E]))|%(?:2[26]|3[c-eC-E]|0[aA])))";
/** What stands between a name and its secret: `": "`, `=`, `>`, `%3D`, `', b'`; escaped or not. */
const SEPARATOR = `(?:(?:["'\\\\)\\]]|%22){0,4}\\s?(?:[:=]>?|>|&gt;|%(?:25)?3[ADEade]|u003[DEde])\\s{0,3}(?:b(?=["']))?(?:["'\\\\([]|%22){0,4}(?!u003[Cc])|["'],\\s?b?["'])`;
/** A secret in quotes, and one without. */
const VALUE = `(?:(?<=")[^"\\n\\\\]{1,4096}|(?<=')[^'\\n\\\\]{1,4096}|(?:(?!%3[Cc]|%2[26])[^\\s"'<>&,;)\\]}\\\\]){1,4096})`;

const NAMED = new RegExp(`${EDGE}((?:${SECRET_NAME})${SEPARATOR})${VALUE}`, "gi");
const OWN_NAMED = new RegExp(`${EDGE}(${OWN_SECRET_NAME}${SEPARATOR})${VALUE}`, "g");
/** `--secret-key wJalr…` */
const OPTION =
  /(--[a-z-]{0,20}(?:secret|password|passwd|token|access-key|signature)[a-z-]{0,20} {1,3})[^\s"'-][^\s"']{0,4096}/g;
/** Headers whose whole value is a secret: `Authorization: AWS4-HMAC-SHA256 Credential=…`. */
const HEADER =
  /((?:(?:proxy-)?authorization|(?:set-)?cookie)["'\\]{0,3}\s?[:=]\s{0,3}(?:b(?=["']))?["'\\[]{0,3})[^\r\n"'<>\\]{1,4096}/gi;
/** The same without the header's name, as far as the value shows what it is. */
const SCHEME =
  /\b((?:Bearer|Basic) (?=[\w+/=.:~-]{0,60}\d)|(?:AWS|OBS|OSS) (?=[\w-]{10,64}:[\w+/=]{20})|(?:AWS4-HMAC-SHA256|jdcloud2-hmac-sha256) )[\w+/=.:~-]{16,4096}/g;
/** Key ids that show what they are: AWS and those who copy it, Alibaba, Tencent, Google. */
const KEY_ID = new RegExp(
  `${EDGE}(?:(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{12,28}|LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{13,60}|GOOG1[A-Z0-9]{20,60})(?![A-Za-z0-9])`,
  "g",
);
/** A JSON Web Token. */
const TOKEN = /(?<![\w-])eyJ[\w-]{8,2048}\.eyJ[\w-]{8,4096}(?:\.[\w-]{1,1024})?/g;
/** `https://user:password@host`; a secret key may have slashes. */
const USER_IN_URL =
  /(:\/\/)(?:[^\s/:@"'<>]{0,200}:[^\s/@"'<>]{1,200}|[A-Z0-9]{16,64}:[^\s@"'<>]{1,200})@/g;
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8192}?(?:-----END|$)/g;

/** A text without access keys, signatures and tokens. */
export function mask(text: string): string {
  return text
    .replace(PRIVATE_KEY, MASK)
    .replace(HEADER, `$1${MASK}`)
    .replace(NAMED, `$1${MASK}`)
    .replace(OWN_NAMED, `$1${MASK}`)
    .replace(OPTION, `$1${MASK}`)
    .replace(SCHEME, `$1${MASK}`)
    .replace(TOKEN, MASK)
    .replace(USER_IN_URL, `$1${MASK}@`)
    .replace(KEY_ID, MASK);
}
