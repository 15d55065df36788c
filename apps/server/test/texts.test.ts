import type { Words } from "@kith/instrument";
import { expect, test } from "vitest";
import type { GroupSetUp, OpenedLink, SetUp, Slips, TextHistory, TextKind, TextLook } from "../api/index.ts";
import { textProblems } from "../src/store/setup/check-text.ts";
import { standardTexts, textKinds } from "../src/store/setup/standard-texts.ts";
import { textAdvice } from "../src/store/setup/text-advice.ts";
import { type Asking, agreeAll, type EmptyHouse, openEmptyHouse, setUpGroup } from "./set-up-stage.ts";
import { openBy } from "./stage.ts";

const plant = { "zh-CN": "荷花小组", en: "Lotus" };
const more: Words = { "zh-CN": "我们每个星期三下午在一起。", en: "We meet every Wednesday afternoon." };

test("every text that comes with Kith holds its own fixed sentences, in both languages, and nothing to advise against", () => {
  for (const kind of textKinds) {
    const [newest] = standardTexts(kind);
    expect([kind, newest && textProblems(kind, newest.words)]).toEqual([kind, []]);
    expect([kind, newest && textAdvice(newest.words).map(({ en }) => en)]).toEqual([kind, []]);
  }
});

test("a text without one of the fixed sentences is refused by the sentence, in the language it is gone from", async () => {
  await using house = await openEmptyHouse();
  const { ask, programme, told } = await ready(await house.as("wang@kith.example"));
  const forms = await told("forms");
  const gone = {
    ...forms.words,
    "zh-CN": forms.words["zh-CN"].replace("说不以后，15个工作日内删掉已经填的内容。", ""),
  };
  const refused = await ask<{ problems: { at: string; says: Words }[] }>("PUT", `${programme}/texts`, {
    kind: "forms",
    wave: null,
    words: gone,
    after: forms.hash,
  });
  expect([refused.status, refused.body.problems.map(({ at }) => at)]).toEqual([422, ["core.3.zh-CN"]]);
  expect(refused.body.problems[0]?.says["zh-CN"]).toContain("说不以后，15个工作日内删掉已经填的内容。");
  const notice = await told("notice");
  const place = { ...notice.words, en: notice.words.en.replace("{contact}", "{phone}") };
  const look = await ask<TextLook>("POST", `${programme}/texts/look`, { kind: "notice", wave: null, words: place });
  expect(look.body.problems.map(({ says }) => says.en)).toEqual([
    "English: {contact} is missing; the programme's own fact stands there.",
    "English: nothing can stand for {phone}; please take the braces out.",
  ]);
  expect((await told("forms")).hash).toBe(forms.hash);
});

test("a new version says sentence by sentence what differs, and what was agreed to before stays agreed to as it was", async () => {
  await using house = await openEmptyHouse();
  const { ask, programme, told, group } = await ready(await house.as("wang@kith.example"));
  const [first, second, third] = (await groupOf(ask, group)).children;
  const agree = (child: string | undefined, text?: string) =>
    ask("POST", `/api/studio/children/${child}/consents`, {
      who: "parent",
      how: "paper",
      wave: null,
      decisions: [{ purpose: "forms", decision: "yes", ...(text && { text }) }],
    });
  const before = await told("forms");
  await agree(first?.id);
  const words = { "zh-CN": before.words["zh-CN"] + more["zh-CN"], en: `${before.words.en} ${more.en}` };
  const look = await ask<TextLook>("POST", `${programme}/texts/look`, { kind: "forms", wave: null, words });
  const changes = [
    { language: "zh-CN", before: null, after: more["zh-CN"] },
    { language: "en", before: null, after: more.en },
  ];
  expect(look.body).toEqual({ problems: [], advice: [], changes });
  const body = { kind: "forms", wave: null, words, after: before.hash };
  expect((await ask("PUT", `${programme}/texts`, body)).status).toBe(200);
  expect((await ask("PUT", `${programme}/texts`, { ...body, words: before.words })).status).toBe(409);
  await agree(second?.id);
  // Signed on paper before, entered now.
  await agree(third?.id, before.hash);
  expect((await agree(third?.id, "made-up")).status).toBe(409);
  const after = await told("forms");
  const notes = (await groupOf(ask, group)).children.slice(0, 3).map(({ notes: [note] }) => note?.textHash);
  expect([after.version, notes]).toEqual([before.version + 1, [before.hash, after.hash, before.hash]]);
  const history = (await ask<TextHistory>("GET", `${programme}/texts`)).body.find(({ kind }) => kind === "forms");
  expect(
    history?.versions.map(({ version, agreed, changes: differs, by }) => [version, agreed, differs.length, by]),
  ).toEqual([
    [3, 1, 2, "wang@kith.example"],
    [2, 2, 6, null],
    [1, 0, 0, null],
  ]);
  expect(history?.versions[1]?.words).toEqual(before.words);
  const rewrite = house.store.write((trx) => trx.updateTable("consent_text").set({ words: "{}" }).execute());
  await expect(rewrite).rejects.toThrow(/this table only grows/);
});

test("what is read out to a child may differ from round to round, what guardians are asked may not", async () => {
  await using house = await openEmptyHouse();
  const { ask, programme, told, group } = await ready(await house.as("wang@kith.example"));
  const assent = await told("assent");
  const words = { "zh-CN": `又见面了。${assent.words["zh-CN"]}`, en: `Here we are again. ${assent.words.en}` };
  const put = (kind: TextKind, wave: string | null, after: string, of: Words) =>
    ask("PUT", `${programme}/texts`, { kind, wave, words: of, after });
  expect((await put("assent", "T1", assent.hash, words)).status).toBe(200);
  expect((await told("assent", "T0")).hash).toBe(assent.hash);
  expect((await told("assent", "T1")).words).toEqual(words);
  const join = await told("join");
  expect((await put("join", "T1", join.hash, join.words)).status).toBe(422);
  const kiosk = await openedTablet(ask, house, group);
  expect(kiosk.assents).toEqual({ T1: { words, version: 2 } });
  const everywhere = { "zh-CN": `大家好。${assent.words["zh-CN"]}`, en: `Hello. ${assent.words.en}` };
  expect((await put("assent", null, assent.hash, everywhere)).status).toBe(200);
  expect((await told("assent", "T1")).words).toEqual(everywhere);
});

test("words that press people to agree, promise what cannot be kept or run too long are advised against, not refused", () => {
  const advised = (zh: string, en: string) => textAdvice({ "zh-CN": zh, en }).map((words) => words.en.slice(0, 12));
  expect(advised("您必须同意。", "You may say no.")).toEqual(["Some of it p"]);
  expect(advised("好。", "Your answers are completely confidential.")).toEqual(["“Completely "]);
  expect(advised("好".repeat(301), "Yes.")).toEqual(["Read aloud, "]);
  expect(advised("一。二。三。", "One.")).toEqual(["The Chinese "]);
});

/** The tablet that goes round, with the children's forms of the first and the last round on it. */
async function openedTablet(ask: Asking, house: EmptyHouse, group: string): Promise<OpenedLink> {
  for (const { id } of (await groupOf(ask, group)).children) await agreeAll(ask, id);
  await ask("PUT", `/api/studio/groups/${group}/waves/T1`, { opensOn: "2026-09-01", closesOn: "2026-09-14" });
  await ask("POST", `/api/studio/groups/${group}/waves/T0/open`);
  const { body } = await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T1/open`);
  const reply = await openBy(house, { token: body.slips.find(({ kind }) => kind === "kiosk")?.token });
  return reply.json();
}

async function ready(ask: Asking) {
  const group = await setUpGroup(ask, plant);
  const setUp = async () => (await ask<SetUp>("GET", "/api/studio/setup")).body;
  const programme = `/api/studio/programmes/${(await setUp()).programme?.id}`;
  const told = async (kind: TextKind, wave: string | null = null) => {
    const text = (await setUp()).texts.find((each) => each.kind === kind && (each.wave ?? wave) === wave);
    if (!text) throw new Error(`told requires a text for ${kind}`);
    return text;
  };
  return { ask, group, programme, told };
}

async function groupOf(ask: Asking, id: string): Promise<GroupSetUp> {
  const { groups } = (await ask<SetUp>("GET", "/api/studio/setup")).body;
  const group = groups.find((each) => each.id === id);
  if (!group) throw new Error("groupOf requires a group that is there");
  return group;
}
