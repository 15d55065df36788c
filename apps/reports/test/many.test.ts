import { execFile } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { writeReleases } from "../bench/many-releases.ts";
import { buildScript } from "./places.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "kith many "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const build = (releases: string, out: string) =>
  run(process.execPath, [buildScript, "--releases", releases, "--out", out]).then(
    ({ stdout }) => ({ code: 0, says: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, says: stderr }),
  );

test("many reports are read, made and searched on several threads, byte for byte as one thread would, and a broken one among them is left out", async () => {
  const [many, few] = [join(folder, "many"), join(folder, "few")];
  writeReleases(many, 0, 90);
  const [broken = "", own = ""] = readdirSync(many).sort();
  mkdirSync(few);
  cpSync(join(many, own), join(few, own));
  writeFileSync(join(many, broken), readFileSync(join(many, broken), "utf8").replace('"enrolled": ', '"enrolled": 9'));
  const [all, alone] = [join(folder, "all"), join(folder, "alone")];
  const built = await build(many, all);
  expect(built.code).toBe(2);
  expect(built.says).toMatch(new RegExp(`${broken} cannot be published`));
  expect(readdirSync(join(all, "groups")).length).toBe(89);
  expect((await build(few, alone)).code).toBe(0);
  const files = globSync("{,en/}groups/*/**/*.*", { cwd: alone });
  expect(files.length).toBe(10);
  for (const file of files)
    expect(readFileSync(join(all, file)).equals(readFileSync(join(alone, file))), file).toBe(true);
});
