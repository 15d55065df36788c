import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

test("the demo plants, serves, stops when told, and a second start prints the same links and ends with its npm", async () => {
  using folder = temporaryFolder();
  const first = await startDemo(folder.path, [], "--fresh");
  expect(first.said).toContain("✓ 种下虚构的项目");
  expect(first.said).toContain("5 份报告 reports");
  const opened = await fetch(`${first.address}/api/links/open`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token: first.tokens[0] }),
  });
  expect((await opened.json()).forms).toEqual([
    expect.objectContaining({ child: "c02", informant: "caregiver", wave: "T1", status: "open" }),
  ]);
  expect((await fetch(`${first.address}/reports/groups/willow/`)).status).toBe(200);
  expect((await fetch(`${first.address}/studio/`)).status).toBe(200);
  expect(await stop(first.process)).toBe(0);

  const npm = `${folder.path}/npm-cli.mjs`;
  writeFileSync(
    npm,
    'import { spawn } from "node:child_process"; spawn(process.execPath, process.argv.slice(2), { stdio: "inherit" });',
  );
  const second = await startDemo(folder.path, [npm]);
  expect(second.tokens).toEqual(first.tokens);
  expect(second.said).not.toContain("✓ 种下虚构的项目");
  expect(second.said).toContain("不用重做 nothing new");
  second.process.kill("SIGKILL");
  await once(second.process, "close");
  await expect(fetch(`${second.address}/healthz`)).rejects.toThrow();
});

type Demo = { process: ChildProcess; said: string; address: string; tokens: string[] };

/** Starts the demo, by way of another program where there is one: only that one is then ours to stop. */
function startDemo(folder: string, by: string[], ...more: string[]): Promise<Demo> {
  const started = spawn(process.execPath, [...by, kith, "demo", "--data", folder, "--port", "0", ...more]);
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("Ctrl-C stops")) return;
      const tokens = [...said.matchAll(/\/f#([\w-]{22})/g)].map((match) => match[1] ?? "");
      resolve({ process: started, said, address: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "", tokens });
    };
    started.stdout.on("data", hear);
    started.stderr.on("data", hear);
    started.once("exit", (code) => reject(new Error(`the demo ended with ${code}: ${said}`)));
  });
}

async function stop(demo: ChildProcess): Promise<number | null> {
  demo.removeAllListeners("exit");
  demo.kill("SIGTERM");
  const [code] = await once(demo, "exit");
  return code;
}
