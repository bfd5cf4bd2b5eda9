import data from "../../../data/unlisted-services.json";
import type { Signs } from "./vendorFile";

/** A service that answers with S3-style codes and has no list that we know. */
export interface UnlistedService {
  readonly id: string;
  readonly name: string;
  readonly signs: Signs;
}

/** All of them; a text that names one is about no vendor of the catalog. */
export const unlistedServices: readonly UnlistedService[] = data.services;
