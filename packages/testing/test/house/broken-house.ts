import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./house.ts";

/** A small house in a temporary folder with the real rules of this one, in which a law can be broken on purpose. */
export type BrokenHouse = {
  write: (path: string, text: string) => void;
  /** What the real tool says of it, and whether it was content. */
  run: (tool: "biome" | "turbo" | "tsc", ...args: string[]) => { passed: boolean; says: string };
  remove: () => void;
};

const rules = [".gitignore", "biome.json", "pure.grit", "tsconfig.base.json", "turbo.json", "pnpm-workspace.yaml"];

export function brokenHouse(): BrokenHouse {
  const folder = mkdtempSync(join(tmpdir(), "kith-broken-house-"));
  for (const file of rules) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", JSON.stringify({ name: "broken-house", private: true, packageManager: "pnpm@11.28.10" }));
  write("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n  .: {}\n");
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  return {
    write,
    run: (tool, ...args) => {
      const program = join(root, "node_modules", ".bin", tool);
      const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", env });
      return { passed: status === 0, says: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A room with nothing in it but a name, a tag, and what it says it imports. */
export function emptyRoom(house: BrokenHouse, folder: string, tag: string, dependencies: string[] = []): void {
  const name = `@kith/${folder.split("/").at(-1)}`;
  house.write(
    `${folder}/package.json`,
    JSON.stringify({
      name,
      version: "0.1.0",
      private: true,
      type: "module",
      exports: "./src/index.ts",
      dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, "workspace:*"])),
    }),
  );
  house.write(`${folder}/turbo.json`, JSON.stringify({ extends: ["//"], tags: [tag] }));
  house.write(`${folder}/tsconfig.json`, JSON.stringify({ extends: "../../tsconfig.base.json", include: ["src"] }));
  house.write(`${folder}/src/index.ts`, "export const here = true;\n");
}
