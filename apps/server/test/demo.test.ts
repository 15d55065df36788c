import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { kith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

test("the demo plants, serves, stops when told, and a second start prints the same links", async () => {
  using folder = temporaryFolder();
  const first = await startDemo(folder.path, "--fresh");
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

  const second = await startDemo(folder.path);
  expect(second.tokens).toEqual(first.tokens);
  expect(second.said).not.toContain("✓ 种下虚构的项目");
  expect(second.said).toContain("不用重做 nothing new");
  expect(await stop(second.process)).toBe(0);
});

type Demo = { process: ChildProcess; said: string; address: string; tokens: string[] };

function startDemo(folder: string, ...more: string[]): Promise<Demo> {
  const process_ = spawn(process.execPath, [kith, "demo", "--data", folder, "--port", "0", ...more]);
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("Ctrl-C stops")) return;
      const tokens = [...said.matchAll(/\/f#([\w-]{22})/g)].map((match) => match[1] ?? "");
      resolve({ process: process_, said, address: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "", tokens });
    };
    process_.stdout.on("data", hear);
    process_.stderr.on("data", hear);
    process_.once("exit", (code) => reject(new Error(`the demo ended with ${code}: ${said}`)));
  });
}

async function stop(demo: ChildProcess): Promise<number | null> {
  demo.removeAllListeners("exit");
  demo.kill("SIGTERM");
  const [code] = await once(demo, "exit");
  return code;
}
