import { fileURLToPath } from "node:url";

/** Where what is tried at each run is kept. */
export const corpusOfFiles = fileURLToPath(import.meta.resolve("./corpus/files"));
export const corpusOfRequests = fileURLToPath(import.meta.resolve("./corpus/requests.jsonl"));
