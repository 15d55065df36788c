#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { convertToTsx } from "@astrojs/astro2tsx";

/** Type-checks the room, `.astro` files included: each becomes TSX in a scratch copy that TypeScript then reads. */
const room = fileURLToPath(new URL("../", import.meta.url));
const copy = join(room, ".astro", "typecheck");

rmSync(copy, { recursive: true, force: true });
for (const part of ["src", "scripts"]) cpSync(join(room, part), join(copy, part), { recursive: true });

let broken = 0;
for (const file of globSync("**/*.astro", { cwd: copy })) {
  const { code, scripts, diagnostics } = convertToTsx(readFileSync(join(copy, file), "utf8"), {
    filename: file,
    ambientTypes: true,
  });
  writeFileSync(join(copy, `${file}.tsx`), code);
  scripts.forEach(({ content }, index) => {
    writeFileSync(join(copy, file.replace(/\.astro$/, `.script-${index}.ts`)), `${content}\nexport {};\n`);
  });
  for (const { message } of diagnostics) console.error(`${file}: ${message}`);
  broken += diagnostics.length;
}
writeFileSync(
  join(copy, "tsconfig.json"),
  JSON.stringify({
    extends: "../../tsconfig.json",
    // The converter declares types that a page may not use; Biome looks for what is unused in the pages themselves.
    compilerOptions: { noUnusedLocals: false },
    include: ["src", "scripts"],
  }),
);

const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
const checked = spawnSync(process.execPath, [tsc, "-p", copy], { stdio: "inherit" });
process.exitCode = broken > 0 ? 1 : (checked.status ?? 1);
