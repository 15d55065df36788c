import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Chunk = { type: "chunk"; code: string; moduleIds: string[] };
type Bundle = Record<string, Chunk | { type: "asset" }>;

/**
 * Notes the checksum of each script that goes to readers and was made without the releases: the bundler names every
 * file that went into it, and the releases are none of them. What it does not note, the leak scan refuses.
 */
export function madeApart(room: string, releases: string) {
  const apart = new Set(globSync("public/**/*.*", { cwd: room }).map((file) => sum(readFileSync(join(room, file)))));
  const plugin = {
    name: "kith-made-apart",
    applyToEnvironment: ({ name }: { name: string }) => name === "client",
    writeBundle: (_: unknown, bundle: Bundle) => {
      for (const made of Object.values(bundle)) {
        if (made.type === "chunk" && !made.moduleIds.some((id) => id.includes(releases))) apart.add(sum(made.code));
      }
    },
  };
  return { apart, plugin };
}

function sum(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
