import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumentHash } from "@kith/instrument";
import { anyResponse } from "@kith/testing";
import { expect, test } from "vitest";
import type { SetUp, Slips } from "../../api/index.ts";
import { agreeAll, openEmptyHouse, setUpGroup } from "../set-up-stage.ts";
import { instrumentOf, put } from "../stage.ts";

test("what a family had erased stands in no byte of the database's files any more", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, { "zh-CN": "荷花小组", en: "Lotus" });
  const { groups } = (await ask<SetUp>("GET", "/api/studio/setup")).body;
  const child = groups[0]?.children[0]?.id ?? "";
  await agreeAll(ask, child);
  const { slips } = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  const instrument = instrumentOf("kith-interpersonal-caregiver");
  const named = { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) };
  const about = { instrument: named, child: "c01", raterId: "c01-caregiver", wave: "T0" as const };
  const form = { ...anyResponse(instrument, 7), ...about };
  const answers = JSON.stringify(form.answers);
  await put(house, slips.find(({ kind }) => kind === "caregiver")?.token ?? "", form);
  expect(bytesOf(house.store.folder)).toContain(answers);
  await ask("POST", `/api/studio/children/${child}/withdrawal`, { scope: "forms", who: "parent" });
  expect((await ask("POST", `/api/studio/children/${child}/erase`)).status).toBe(200);
  expect(bytesOf(house.store.folder)).not.toContain(answers);
});

function bytesOf(folder: string): string {
  return ["kith.db", "kith.db-wal"].map((file) => readFileSync(join(folder, file)).toString("latin1")).join("");
}
