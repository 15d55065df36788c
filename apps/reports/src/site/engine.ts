import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checksum } from "./checksum.ts";

/**
 * Everything but the releases that a page is made from: where it stands, whether it has a picture, and this program itself.
 * A PDF does not belong to it: whoever loses the browser that prints keeps what was printed.
 */
export function engineMark(options: { base: string; site: string | null; cards: boolean }): string {
  const room = fileURLToPath(new URL("../../", import.meta.url));
  const others = ["@kith/release", "@kith/instrument", "@kith/look/look.css"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  );
  const own = ["src", "public", "package.json"].map((part) => join(room, part));
  const files = [...own, ...others].flatMap(filesIn);
  const sums = files.map((file) => checksum(readFileSync(file)));
  return checksum(JSON.stringify([options, process.version, astroVersion(), ...sums]));
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const found = readdirSync(place, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function astroVersion(): string {
  const manifest = fileURLToPath(import.meta.resolve("astro/package.json"));
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}
