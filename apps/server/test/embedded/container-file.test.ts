import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freePort } from "../../postgres/programs.ts";
import { runNode } from "../run-kith.ts";

const project = fileURLToPath(import.meta.resolve("../../../../"));
const file = readFileSync(join(project, "apps/server/deploy/Containerfile"), "utf8");

test("the container file has the project's own Node and pnpm", () => {
  const { packageManager, scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  expect(file).toContain(`npm install --global ${packageManager}`);
  expect(scripts.start).toContain(`-p node@${/node:(\d+)-/.exec(file)?.[1]}.`);
});

test("the command of the container file starts, its health check finds it well, and its stop ends it in order", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kith-container-"));
  const port = String(await freePort());
  try {
    const [, ...command] = JSON.parse(after("ENTRYPOINT")) as string[];
    const args = command.map((word) => (word === "/data" ? join(folder, "data") : word));
    const server = spawn(process.execPath, [...args, "--port", port], {
      cwd: project,
      env: { ...process.env, LC_ALL: "C.UTF-8", DATABASE_URL: "" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(server, "exit");
    const [line] = await once(createInterface(server.stdout), "line");
    expect(line).toContain("Kith is at");
    const check = /node -e "(.*)"$/.exec(after("HEALTHCHECK"))?.[1] ?? "";
    expect(await runNode(["-e", check.replace("4173", port)])).toMatchObject({ code: 0 });
    server.kill(after("STOPSIGNAL") as NodeJS.Signals);
    expect(await ended).toEqual([0, null]);
    expect(await runNode(["-e", check.replace("4173", port)])).toMatchObject({ code: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function after(word: string): string {
  return new RegExp(`^${word} (.*)$`, "m").exec(file)?.[1] ?? "";
}
