import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { corpusOfFiles, corpusOfRequests } from "./corpus-places.ts";
import { fuzzFiles } from "./fuzz-files.ts";
import { fuzzRequests } from "./fuzz-requests.ts";
import { type KeptRequest, readKeptRequests } from "./kept-requests.ts";

const longestFile = 16_000;
const longestRequest = 6_000;

/**
 * Adds to the corpus what chance came upon: for each route the shortest request that came to each answer, and for each format the
 * shortest file that came to each end, where none is kept yet. Gives how many there are then.
 */
export async function gatherCorpus(seed: number, { requests, files }: { requests: number; files: number }) {
  const shortFiles = new Map<string, { name: string; bytes: Uint8Array }>();
  await fuzzFiles(seed, files, ({ name, bytes, came }) => {
    const end = `${endingOf(name)} ${withoutChance(came)}`;
    const before = shortFiles.get(end);
    if (bytes.length <= longestFile && (!before || bytes.length < before.bytes.length))
      shortFiles.set(end, { name, bytes });
  });
  mkdirSync(corpusOfFiles, { recursive: true });
  for (const [end, { name, bytes }] of shortFiles) {
    // Whether a file is a table of answers or an instrument is read off its name.
    const kind = name.startsWith("answers") ? "answers" : "instrument";
    const path = `${corpusOfFiles}/${kind}-${hash("sha256", end).slice(0, 8)}.${endingOf(name)}.kept`;
    if (!existsSync(path)) writeFileSync(path, bytes);
  }

  const there = readKeptRequests();
  const shortRequests = new Map<string, KeptRequest>();
  await fuzzRequests(seed, requests, (request) => {
    const before = shortRequests.get(request.end);
    const length = JSON.stringify(request).length;
    if (length <= longestRequest && (!before || length < JSON.stringify(before).length))
      shortRequests.set(request.end, request);
  });
  const ends = new Set(there.map(({ end }) => end));
  const added = [...shortRequests.values()].filter(({ end }) => !ends.has(end));
  const all = [...there, ...added].toSorted((one, other) => (one.end < other.end ? -1 : 1));
  writeFileSync(corpusOfRequests, all.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return { files: readdirSync(corpusOfFiles).length, requests: all.length };
}

/** `fhir-r4.json` of `kith-together@1.0.0.fhir-r4.json`. */
function endingOf(name: string): string {
  return name
    .split(".")
    .slice(1)
    .filter((part) => !/^\d/.test(part))
    .join(".");
}

/** What is quoted is chance; what is said about it is the end it came to. */
function withoutChance(came: string): string {
  return came
    .replace(/[“"'‘(].*?[”"'’)]/g, "…")
    .replace(/\d+/g, "0")
    .slice(0, 44);
}
