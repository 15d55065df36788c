import { existsSync, readFileSync } from "node:fs";
import { demoProgramme } from "@kith/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProgrammeDraft, ReleaseDraft } from "../api/index.ts";
import { demoLinks } from "../src/demo/demo-links.ts";
import { plantDemo } from "../src/demo/plant.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { findBrokenAudit } from "../src/store/audit.ts";
import { saveReleaseNote } from "../src/store/release-notes.ts";
import { Store } from "../src/store/store.ts";
import { runKith, runKithInChinese } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

const folder = temporaryFolder();
let seconds = 0;
/** Each look at this clock is a second later. */
const now = () => new Date(Date.parse("2026-07-01T00:00:00.000Z") + 1000 * seconds++);
let store: Store;
let desk: ReturnType<typeof makeDesk>;
let osmanthus: string;

beforeAll(async () => {
  store = await Store.open(folder.path);
  await plantDemo(store, demoProgramme(), demoLinks(folder.path), "two-people");
  desk = makeDesk(store, now);
  osmanthus = await idOf("osmanthus");
});

afterAll(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

test("nobody publishes alone: the refusal says the rule, how many are missing, and what to do", async () => {
  const refused = await desk.publish(osmanthus, "lin@kith.example");
  expect(refused).toMatchObject({
    kind: "refused",
    status: 409,
    problems: [
      {
        at: "signatures",
        rule: "two-signatures",
        says: { "zh-CN": expect.stringContaining("还差2个人"), en: expect.stringContaining("still to sign: 2") },
        wayOut: { "zh-CN": expect.stringContaining("自己的账号"), en: expect.stringContaining("their own account") },
      },
    ],
  });
  expect(await store.read((db) => db.selectFrom("release").selectAll().execute())).toEqual([]);
});

test("a draft says first how many families agreed, and about how many children another person answered the second time", async () => {
  const checks = async (slug: string) =>
    ((await desk.draft(await idOf(slug), "lin@kith.example")) as ReleaseDraft).checks;
  expect(await checks("osmanthus")).toEqual({ children: 8, agreed: 8, raterChanges: [] });
  expect(await checks("bamboo")).toMatchObject({ children: 9, agreed: 8 });
  expect(await checks("cedar")).toEqual({
    children: 10,
    agreed: 10,
    raterChanges: [{ informant: "teacher", children: 5 }],
  });
});

test("one person who signs twice is one; what a family could be surer by must be looked at by both", async () => {
  const draft = await draftFor("lin@kith.example");
  const cells = draft.reviews.map(({ cell }) => cell);
  expect(cells.length).toBeGreaterThan(0);
  const hash = hashOf(draft);
  await desk.sign(osmanthus, "lin@kith.example", { hash, lookedAt: cells });
  await desk.sign(osmanthus, "lin@kith.example", { hash, lookedAt: cells });
  expect(await desk.publish(osmanthus, "lin@kith.example")).toMatchObject({ problems: [{ at: "signatures" }] });
  const signed = await desk.sign(osmanthus, "zhao@kith.example", { hash, lookedAt: cells.slice(1) });
  expect(signed).toMatchObject({
    kind: "signed",
    signing: { hash, needed: 2, mine: true, signed: [{ by: "lin@kith.example" }, { by: "zhao@kith.example" }] },
  });
  expect(await desk.publish(osmanthus, "zhao@kith.example")).toMatchObject({
    problems: [
      { at: cells[0], rule: "surer-for-knowing", wayOut: { en: expect.stringContaining("hold this number back") } },
    ],
  });
});

test("a number held back changes the draft, and the signatures under the earlier one lapse", async () => {
  const before = await draftFor("lin@kith.example");
  const [cell = ""] = before.reviews.map((review) => review.cell);
  const [informant, scale] = cell.split("/") as ["teacher", string];
  await store.write((trx) =>
    saveReleaseNote(trx, {
      group: osmanthus,
      by: "zhao@kith.example",
      at: "2026-07-01",
      heldBack: [{ informant, scale }],
    }),
  );
  const after = await draftFor("lin@kith.example");
  expect(after.withheld.find((one) => one.cell === cell)).toMatchObject({
    says: { "zh-CN": expect.stringContaining("猜出别的孩子") },
    wayOut: { en: expect.stringContaining("can go back in") },
  });
  expect(after.values.some((one) => one.cell === cell)).toBe(false);
  expect(after.signing).toMatchObject({
    signed: [],
    mine: false,
    lapsed: [{ by: "lin@kith.example" }, { by: "zhao@kith.example" }],
  });
  expect(await desk.sign(osmanthus, "lin@kith.example", { hash: hashOf(before), lookedAt: [] })).toMatchObject({
    kind: "refused",
    problems: [{ at: "draft", wayOut: { en: "Please read the new draft, then sign." } }],
  });
  expect(await desk.publish(osmanthus, "lin@kith.example")).toMatchObject({ problems: [{ at: "signatures" }] });
});

test("with both signatures under the very draft it goes out; who signed is in the audit and nowhere in the release", async () => {
  for (const slug of ["osmanthus", "maple", "willow"]) await signByTwo(await idOf(slug));
  const published = await desk.publish(osmanthus, "zhao@kith.example", hashOf(await draftFor("zhao@kith.example")));
  expect(published).toMatchObject({ kind: "published", edition: 1 });
  const body = await store.read((db) =>
    db.selectFrom("release").select("body").where("group_id", "=", osmanthus).executeTakeFirstOrThrow(),
  );
  expect(body.body).toContain('"signing":"two-people"');
  expect(body.body).not.toMatch(/lin@|zhao@/);
  expect((await draftFor("zhao@kith.example")).signing).toBeNull();
  const audit = await store.read((db) => db.selectFrom("audit").select(["actor", "action"]).execute());
  expect(audit.filter(({ action }) => action === "signed").map(({ actor }) => actor)).toContain("zhao@kith.example");
  expect(await store.read(findBrokenAudit)).toBeNull();
});

test("what several groups show together is not renewed by the way, and two people sign it at its own desk", async () => {
  for (const slug of ["maple", "willow"]) {
    const published = await desk.publish(await idOf(slug), "lin@kith.example");
    expect(published).toMatchObject({ kind: "published" });
    if (slug === "willow")
      expect(published).toMatchObject({
        together: { en: expect.stringContaining("two people read and sign that too") },
      });
  }
  const draft = (await desk.draftTogether("lin@kith.example")) as ProgrammeDraft;
  expect(draft).toMatchObject({ edition: null, refused: [], signing: { needed: 2, signed: [] } });
  expect(draft.mainPoints.map(({ en }) => en).join()).toContain("groups taken together");
  expect(draft.values.length).toBeGreaterThan(0);
  expect(draft.attack.says[0]?.en).toContain(`from each number that would be published (${draft.values.length})`);
  expect(draft.notYet.map(({ en }) => en)).toEqual(["Bamboo", "Cedar", "Lotus"]);
  const hash = draft.signing?.hash ?? "";
  const seen = await desk.previewTogether();
  if (seen.kind !== "preview") throw new Error("the draft of the groups together can be seen as readers would");
  expect(seen.url).toMatch(/^\/preview\/[\w-]+\/programmes\/[\w-]+\/$/);
  const page = `programmes/${seen.url.split("/").at(-2)}/index.html`;
  const says = (site: string) => readFileSync(`${folder.path}/${site}/${page}`, "utf8").includes("放在一起");
  expect([says(seen.url.split("/programmes/")[0] ?? ""), says("site/current")]).toEqual([true, false]);
  expect(await desk.publishTogether("lin@kith.example")).toMatchObject({ problems: [{ rule: "two-signatures" }] });
  expect(await desk.signTogether("lin@kith.example", "another")).toMatchObject({ kind: "refused", status: 409 });
  await desk.signTogether("lin@kith.example", hash);
  await desk.signTogether("zhao@kith.example", hash);
  expect(await desk.publishTogether("zhao@kith.example")).toMatchObject({ kind: "published", edition: 1 });
  expect(await desk.draftTogether("lin@kith.example")).toMatchObject({ edition: 1, signing: null });
});

test("a preview is the page as readers would see it, and nothing of it is public", async () => {
  const bamboo = await idOf("bamboo");
  const preview = await desk.preview(bamboo);
  expect(preview).toEqual({ kind: "preview", url: `/preview/${bamboo}/groups/bamboo/` });
  expect(readFileSync(`${folder.path}/preview/${bamboo}/groups/bamboo/index.html`, "utf8")).toContain("<html");
  expect(existsSync(`${folder.path}/site/current/groups/bamboo`)).toBe(false);
});

test("at the keyboard a draft says what is withheld, why, what would help, and who signed; the public site is as it was", async () => {
  await store.close();
  const out = `${folder.path}/bamboo-draft.json`;
  const told = await runKith("release", "--group", "bamboo", "--data", folder.path, "--out", out);
  expect(told.code).toBe(0);
  expect(told.out).toMatch(
    /^\[c\] caregiver\/withdrawal: Too few answered both times.+ What would help: .+wait for them/m,
  );
  expect(told.out).toContain("Signed: 0 of 2.");
  expect(told.out).toMatch(
    /^✗ signatures \(two-signatures\): .+still to sign: 2\. What would help: .+their own account/m,
  );
  expect(told.out).toContain("nothing is lost");
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ kind: "kith-release", slug: "bamboo" });
  const inChinese = await runKithInChinese("release", "--group", "bamboo", "--data", folder.path);
  expect(inChinese.out).toContain("怎样才能公布：");
  const json = await runKith("release", "--group", "maple", "--data", folder.path, "--json");
  expect(JSON.parse(json.out)).toMatchObject({ group: "maple", draft: { isPublic: true }, refused: [] });
  expect(await runKith("release", "--group", "oak", "--data", folder.path)).toMatchObject({ code: 1 });
  store = await Store.open(folder.path);
});

async function signByTwo(group: string): Promise<void> {
  for (const by of ["lin@kith.example", "zhao@kith.example"]) {
    const draft = (await desk.draft(group, by)) as ReleaseDraft;
    await desk.sign(group, by, { hash: hashOf(draft), lookedAt: draft.reviews.map(({ cell }) => cell) });
  }
}

async function draftFor(by: string): Promise<ReleaseDraft> {
  return (await desk.draft(osmanthus, by)) as ReleaseDraft;
}

function hashOf({ signing }: ReleaseDraft): string {
  return signing?.hash ?? "";
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirstOrThrow(),
  );
  return row.id;
}
