import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keeps the origin that people open, so that pages made by any command name it: pictures for links need it whole. */
export function keepAddress(folder: string, origin: string): void {
  if (siteAddress(folder) !== origin) writeFileSync(addressFile(folder), `${origin}\n`);
}

/** The origin of the public pages, such as `https://kith.example`; null where nobody has said it. */
export function siteAddress(folder: string): string | null {
  try {
    return new URL(readFileSync(addressFile(folder), "utf8").trim()).origin;
  } catch {
    return null;
  }
}

function addressFile(folder: string): string {
  return join(folder, "site-address");
}
