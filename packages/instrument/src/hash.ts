import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Instrument } from "./instrument.ts";

/** The SHA-256, in hex, of a thing written as canonical JSON (RFC 8785): the same content has the same hash, in any key order. */
export function contentHash(thing: unknown): string {
  const text = canonicalize(thing);
  if (text === undefined) throw new TypeError("contentHash requires something that JSON can say");
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What freezes an instrument: any change of word, key or order gives another hash. */
export function instrumentHash(instrument: Instrument): string {
  return contentHash(instrument);
}
