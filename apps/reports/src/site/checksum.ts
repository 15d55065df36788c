import { createHash } from "node:crypto";

/** SHA-256 as letters and digits. */
export function checksum(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
