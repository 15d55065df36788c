import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AuditPage, SetUp } from "../api/index.ts";
import { Store } from "../src/store/store.ts";
import { furnish } from "./furnish.ts";
import { runKith } from "./run-kith.ts";
import { type EmptyHouse, openEmptyHouse, password } from "./set-up-stage.ts";
import { caregiverForm, openStage, put, teacherForm, temporaryFolder } from "./stage.ts";

const base = "/api/studio";

test("the answers of a group go out with every column its instruments have, named, noted, and without the call for help", async () => {
  await using house = await openEmptyHouse();
  const ids = await furnish(house, { "zh-CN": "荷花小组", en: "Lotus" }, "ours");
  const table = await exported(house, `groups/${ids.groups}`, "csv-wide");
  expect(table.type).toContain("text/csv");
  expect(table.name).toBe("lotus.wide.csv");
  const [head = "", ...rows] = table.text.trimEnd().split("\n");
  // Nobody has answered the child's form yet, and its columns are there all the same.
  expect(head).toMatch(/^\uFEFFchild,wave,informant,rater,.*,wd1,.*,rm1,/);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^c01,T0,caregiver,/);
  expect(table.text).not.toContain("call-me");
  const ask = await house.as("wang@kith.example");
  const { lines } = (await ask<AuditPage>("GET", `${base}/audit`)).body;
  expect(lines.slice(0, 1)).toMatchObject([
    {
      actor: "all@ours.example",
      action: "answers-exported",
      about: { en: "Lotus", "zh-CN": "荷花小组" },
      detail: { format: "csv-wide", forms: 1 },
    },
  ]);
});

test("in the table of a whole programme a child is named with the group, and a child whose consent was withdrawn is gone at once", async () => {
  await using house = await openEmptyHouse();
  const ids = await furnish(house, { "zh-CN": "荷花小组", en: "Lotus" }, "ours");
  const whole = await exported(house, `programmes/${ids.programmes}`, "csv-long");
  expect(whole.text).toMatch(/\nlotus-c01,T0,caregiver,lotus-c01-caregiver,/);
  const ask = await house.as("all@ours.example");
  const { groups } = (await ask<SetUp>("GET", `${base}/setup`)).body;
  const child = groups[0]?.children[0]?.id;
  await ask("POST", `${base}/children/${child}/withdrawal`, { scope: "forms", who: "parent" });
  const after = await exported(house, `programmes/${ids.programmes}`, "csv-long");
  expect(after.text.trimEnd().split("\n")).toHaveLength(1);
  expect([after.forms, after.withdrawn]).toEqual(["0", "1"]);
});

test("kith export --data writes a group's answers in the asked format and notes it; a group that is not there is a sentence", async () => {
  using folder = temporaryFolder();
  const data = `${folder.path}/data`;
  await furnishFolder(data);
  const out = `${folder.path}/answers.csv`;
  const written = await runKith("export", "--data", data, "--group", "bamboo", "--out", out);
  expect(written).toMatchObject({ code: 0, out: "" });
  expect(written.says).toContain("There are 2 forms in it.");
  expect(readFileSync(out, "utf8")).toMatch(/\nc01,T1,caregiver,/);
  const none = await runKith("export", "--data", data, "--group", "cedar", "--out", out);
  expect(none).toMatchObject({ code: 1, says: expect.stringContaining("There is no group called cedar") });
  const store = await Store.open(data);
  const noted = await store.read((db) =>
    db.selectFrom("audit").select("actor").where("action", "=", "answers-exported").execute(),
  );
  await store.close();
  expect(noted).toEqual([{ actor: "kith export" }]);
});

/** The demo's stage, closed again: what a data folder is when Kith is not running. */
async function furnishFolder(data: string): Promise<void> {
  await using stage = await openStage(undefined, data);
  await put(stage, stage.caregiver.token, { ...caregiverForm(1), unscored: { safety: "call-me" } });
  await put(stage, stage.classList.token, teacherForm(2, "c02"));
}

async function exported({ address }: EmptyHouse, of: string, format: string) {
  const headers = { "Content-Type": "application/json", Origin: address };
  const entered = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email: "all@ours.example", password }),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const reply = await fetch(`${address}${base}/${of}/exports`, {
    method: "POST",
    headers: { ...headers, Cookie: cookie },
    body: JSON.stringify({ format, language: "zh-CN" }),
  });
  const bytes = Buffer.from(await reply.arrayBuffer());
  return {
    type: reply.headers.get("Content-Type"),
    name: /filename="(.+)"/.exec(reply.headers.get("Content-Disposition") ?? "")?.[1],
    text: bytes.toString("utf8"),
    forms: reply.headers.get("X-Kith-Forms"),
    withdrawn: reply.headers.get("X-Kith-Withdrawn"),
  };
}
