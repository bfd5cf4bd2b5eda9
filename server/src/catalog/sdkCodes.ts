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
