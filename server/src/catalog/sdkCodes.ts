import data from "../../../data/sdk-codes.json";

/** A word that SDKs put where a storage code would stand. */
export interface SdkCode {
  /** The SDKs that do; none named: many. */
  readonly madeBy?: readonly string[];
  readonly meaning: { readonly en: string; readonly "zh-cn": string };
  /** The codes that a service may have meant. */
  readonly mayStandFor?: readonly string[];
}

/** All of them, by the word. */
export const sdkCodes: ReadonlyMap<string, SdkCode> = new Map(Object.entries(data.codes));

/** The code that a word of an SDK stands for; none where it may be one of several. */
export function codeBehind(word: string): readonly string[] {
  const codes = sdkCodes.get(word)?.mayStandFor ?? [];
  return codes.length === 1 ? codes : [];
}

/** How far into a text an SDK is looked for, in UTF-16 units. */
export const SDK_REACH = 65_536;

const signs = new Map(
  Object.entries(data.sdks).map(([sdk, sign]) => [sdk, new RegExp(sign)] as const),
);

/**
 * Whether a source text uses an SDK, by what it imports or calls.
 *
 * @param beginning its first {@link SDK_REACH} units
 */
export function usesSdk(sdk: string, beginning: string): boolean {
  return signs.get(sdk)?.test(beginning) ?? false;
}
