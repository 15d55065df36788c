import { instrumentHash } from "@kith/instrument";
import { anyResponse } from "@kith/testing";
import type { PaperRound, SetUp, Slips } from "../api/index.ts";
import { roles } from "../src/store/roles.ts";
import { type Asking, agreeAll, type EmptyHouse, password, setUpGroup } from "./set-up-stage.ts";
import { instrumentOf, put } from "./stage.ts";

const base = "/api/studio";

/** Every id by which a route of the studio can be asked about one programme. */
export type Ids = Record<
  "groups" | "children" | "assignments" | "links" | "programmes" | "calls" | "paper" | "staff" | "invitations",
  string
>;

/** A programme of its own with a group, an open wave, a call for help, staff of every role and an invitation. */
export async function furnish(house: EmptyHouse, name: { "zh-CN": string; en: string }, domain: string): Promise<Ids> {
  const founder = await house.as("wang@kith.example");
  const made = await founder<{ id: string }>("POST", `${base}/programmes`, {
    name: { "zh-CN": `${name["zh-CN"]}们`, en: `${name.en} and others` },
    place: name,
    period: { "zh-CN": "2026年秋季学期", en: "Autumn term 2026" },
  });
  const programme = made.body.id;
  await house.signIn.addStaff({ name: "Nobody", email: `nobody@${domain}.example`, password, roles: [] });
  for (const role of roles) {
    const staff = await house.signIn.addStaff({ name: role, email: `${role}@${domain}.example`, password, roles: [] });
    await house.store.write((trx) =>
      trx.insertInto("staff_role").values({ staff_id: staff, programme_id: programme, role }).execute(),
    );
  }
  await house.signIn.addStaff({ name: "All", email: `all@${domain}.example`, password, roles: [] });
  const all = await house.store.read((db) =>
    db.selectFrom("staff").select("id").where("email", "=", `all@${domain}.example`).executeTakeFirstOrThrow(),
  );
  for (const role of roles) {
    await house.store.write((trx) =>
      trx.insertInto("staff_role").values({ staff_id: all.id, programme_id: programme, role }).execute(),
    );
  }
  const ask = await house.as(`all@${domain}.example`);
  const group = await setUpGroup(ask, name);
  const { children } = (await ask<SetUp>("GET", `${base}/setup`)).body.groups[0] ?? { children: [] };
  for (const child of children) await agreeAll(ask, child.id);
  const { slips } = (await ask<Slips>("POST", `${base}/groups/${group}/waves/T0/open`)).body;
  const slip = slips.find(({ kind, children: [code] }) => kind === "caregiver" && code === "c01");
  await callForHelp(house, slip?.token ?? "");
  const { booklets } = (await ask<PaperRound>("POST", `${base}/groups/${group}/waves/T0/booklets`, {})).body;
  const invited = await inviteBy(house, ask, programme);
  const rows = await house.store.read((db) =>
    db
      .selectFrom("response")
      .innerJoin("assignment", "assignment.id", "response.assignment_id")
      .innerJoin("child", "child.id", "assignment.child_id")
      .select(["response.seq", "assignment.id"])
      .where("child.group_id", "=", group)
      .execute(),
  );
  return {
    groups: group,
    children: children[0]?.id ?? "",
    assignments: rows[0]?.id ?? "",
    links: slip?.link ?? "",
    programmes: programme,
    calls: String(rows[0]?.seq ?? ""),
    paper: booklets[0]?.code ?? "",
    staff: all.id,
    invitations: invited,
  };
}

async function callForHelp(house: EmptyHouse, token: string): Promise<void> {
  const instrument = instrumentOf("kith-interpersonal-caregiver");
  const named = { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) };
  const seed = token.charCodeAt(0) + token.charCodeAt(1) * 256;
  const form = {
    ...anyResponse(instrument, seed),
    instrument: named,
    child: "c01",
    raterId: "c01-caregiver",
    wave: "T0" as const,
  };
  const sent = await put(house, token, { ...form, unscored: { safety: "call-me" } });
  if (sent.status !== 201) throw new Error(`callForHelp requires a form that is taken, not ${sent.status}`);
}

async function inviteBy(house: EmptyHouse, ask: Asking, programme: string): Promise<string> {
  await ask("POST", `${base}/staff/invitations`, { name: "Someone", roles: ["keeper"] });
  const row = await house.store.read((db) =>
    db.selectFrom("invitation").select("id").where("programme_id", "=", programme).executeTakeFirstOrThrow(),
  );
  return row.id;
}
