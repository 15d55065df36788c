import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** One room of the house, as its package.json describes it. */
export type Room = { name: string; folder: string; imports: string[]; importsInTests: string[] };

export function rooms(): Room[] {
  return ["packages", "apps"].flatMap((part) =>
    readdirSync(join(root, part), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => roomIn(`${part}/${entry.name}`)),
  );
}

function roomIn(folder: string): Room {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return {
    name: manifest.name,
    folder,
    imports: ours(manifest.dependencies),
    importsInTests: ours(manifest.devDependencies),
  };
}

function ours(dependencies: Record<string, string> = {}): string[] {
  return Object.keys(dependencies).filter((name) => name.startsWith("@kith/"));
}
