import data from "../../../data/s3-clients.json";
import type { Signs } from "./vendorFile";

/** Signs of the SDKs that people use with every S3-compatible service. */
export const s3Clients: Signs = data.signs;
