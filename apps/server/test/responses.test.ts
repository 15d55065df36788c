import { expect, test } from "vitest";
import type { Store } from "../src/store/store.ts";
import { caregiverForm, instrumentOf, openStage, put, teacherForm } from "./stage.ts";

test("the same form sent twice is one form with one receipt", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  const first = await put(stage, stage.caregiver.token, form);
  const again = await put(stage, stage.caregiver.token, form);
  const [receipt, same] = [await first.json(), await again.json()];
  expect(first.status).toBe(201);
  expect(receipt).toEqual({
    kind: "stored",
    receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
    receivedAt: stage.clock.now.toISOString(),
  });
  expect(again.status).toBe(200);
  expect(same).toEqual({ ...receipt, kind: "already-stored" });
  expect(await countResponses(stage)).toBe(1);
});

test("the same id with another content is kept beside the first, and so is a second form for the same person", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  await put(stage, stage.caregiver.token, form);
  const changed = await put(stage, stage.caregiver.token, { ...form, finished: "2026-03-05T09:00:00.000Z" });
  const second = await put(stage, stage.caregiver.token, caregiverForm(2));
  expect((await changed.json()).kind).toBe("kept-both");
  expect((await second.json()).kind).toBe("kept-both");
  expect(await countResponses(stage)).toBe(3);
});

test("a correction that names the form it replaces is stored, not kept aside", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  await put(stage, stage.caregiver.token, form);
  const corrected = await put(stage, stage.caregiver.token, { ...caregiverForm(2), replaces: form.id });
  expect((await corrected.json()).kind).toBe("stored");
});

test("thirty-two phones that send at once, each twice, are thirty-two forms and one stored reply each", async () => {
  await using stage = await openStage();
  const forms = Array.from({ length: 32 }, (_, at) => teacherForm(at, "c02"));
  const replies = await Promise.all(
    [...forms, ...forms].map(async (form) => (await put(stage, stage.classList.token, form)).json()),
  );
  const kinds = replies.map((reply) => reply.kind);
  expect(kinds.filter((kind) => kind === "stored")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "kept-both")).toHaveLength(31);
  expect(kinds.filter((kind) => kind === "already-stored")).toHaveLength(32);
  expect(await countResponses(stage)).toBe(32);
});

test("a form for another version is refused in both languages and nothing is stored", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  const reply = await put(stage, stage.caregiver.token, {
    ...form,
    instrument: { ...form.instrument, version: "0.0.9" },
  });
  const refusal = await reply.json();
  expect(reply.status).toBe(409);
  expect(refusal.says).toEqual({
    "zh-CN": expect.stringContaining("换了版本"),
    en: expect.stringContaining("have changed"),
  });
  expect(refusal.problems[0].says).toEqual({
    "zh-CN": expect.stringContaining("0.0.9"),
    en: expect.stringContaining("0.0.9"),
  });
  expect(await countResponses(stage)).toBe(0);
});

test("an answer that was not a choice is refused where it stands, and nothing is stored", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  const reply = await put(stage, stage.caregiver.token, { ...form, answers: { ...form.answers, wd1: 9 } });
  expect(reply.status).toBe(422);
  expect((await reply.json()).problems).toEqual([
    {
      at: "answers.wd1",
      says: {
        "zh-CN": "“answers.wd1”这一处和这份表的题目对不上。",
        en: "What was sent at answers.wd1 does not fit the questions of this form.",
      },
    },
  ]);
  expect(await countResponses(stage)).toBe(0);
});

test("a link cannot be used for another child's form, nor an unknown link for any", async () => {
  await using stage = await openStage();
  expect((await put(stage, stage.caregiver.token, { ...caregiverForm(1), child: "c02" })).status).toBe(403);
  expect((await put(stage, "a".repeat(22), caregiverForm(1))).status).toBe(401);
  expect((await put(stage, stage.caregiver.token, caregiverForm(1), caregiverForm(2).id)).status).toBe(422);
  expect(await countResponses(stage)).toBe(0);
});

test("a form that is too big or not JSON is refused with a sentence", async () => {
  await using stage = await openStage();
  const headers = { Authorization: `Bearer ${stage.caregiver.token}`, "Content-Type": "application/json" };
  const how = { method: "PUT", headers, duplex: "half" };
  const send = (body: string | ReadableStream) => fetch(`${stage.address}/api/responses/x`, { ...how, body });
  const [big, broken] = [await send(`"${"x".repeat(70_000)}"`), await send("{")];
  // Whoever does not say how long it will be is counted as it comes.
  const inPieces = (text: string) => send(new Blob([text]).stream());
  const [long, short] = [await inPieces(`"${"x".repeat(70_000)}"`), await inPieces(JSON.stringify(caregiverForm(1)))];
  expect([big.status, long.status, broken.status, short.status]).toEqual([413, 413, 400, 422]);
  expect((await broken.json()).says.en).toContain("could not be read");
});

test("a form has the number of the line that tells of it, and the number of one that was erased is not given again", async () => {
  await using stage = await openStage();
  const numbers = async () => {
    const rows = await stage.store.read((db) =>
      db.selectFrom("response").select(["id", "seq"]).orderBy("seq").execute(),
    );
    const lines = await stage.store.read((db) => db.selectFrom("audit").select(["seq", "detail"]).execute());
    const told = lines.filter(({ detail }) => rows.some(({ id }) => detail.includes(id)));
    expect(rows.map(({ id, seq }) => told.find((line) => line.seq === seq)?.detail.includes(id))).toEqual(
      rows.map(() => true),
    );
    return rows.map(({ seq }) => seq);
  };
  const send = (seed: number) => put(stage, stage.classList.token, { ...teacherForm(seed, "c01"), unscored: {} });
  for (const seed of [1, 2]) await send(seed);
  const [first, last] = await numbers();
  await stage.store.write((trx) =>
    trx
      .deleteFrom("response")
      .where("seq", "=", last ?? 0)
      .execute(),
  );
  for (const seed of [3, 4]) await send(seed);
  const [kept, ...later] = await numbers();
  expect(kept).toBe(first);
  expect(later.every((seq) => seq > (last ?? 0))).toBe(true);
});

test("answers about safety lie apart from the scored ones", async () => {
  await using stage = await openStage();
  const form = teacherForm(3, "c01");
  const flagged = { ...form, unscored: { ...form.unscored, ...firstUnscored() } };
  await put(stage, stage.classList.token, flagged);
  const [row] = await stage.store.read((db) => db.selectFrom("response").select("body").execute());
  const concerns = await stage.store.read((db) => db.selectFrom("concern").selectAll().execute());
  expect(row?.body).not.toContain("unscored");
  expect(concerns).toHaveLength(Object.keys(flagged.unscored).length);
});

test("a server that is told to stop finishes what it began: every receipt has its form", async () => {
  await using stage = await openStage();
  const forms = Array.from({ length: 24 }, (_, at) => teacherForm(at, "c02"));
  const sending = forms.map((form) => put(stage, stage.classList.token, form));
  await sending[0];
  const stopping = stage.stop();
  const replies = await Promise.allSettled(sending);
  await stopping;
  const acknowledged = forms.filter((_, at) => {
    const reply = replies[at];
    return reply?.status === "fulfilled" && reply.value.ok;
  });
  const rows = await stage.store.read((db) => db.selectFrom("response").select("id").execute());
  const stored = new Set(rows.map((row) => row.id));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.filter((form) => !stored.has(form.id))).toEqual([]);
  await expect(put(stage, stage.classList.token, teacherForm(99, "c02"))).rejects.toThrow();
});

function firstUnscored(): Record<string, string> {
  const [item] = instrumentOf("kith-interpersonal-teacher").unscoredItems;
  const option = item?.options[0];
  if (!item || !option) throw new Error("the teacher's form requires an unscored item");
  return { [item.id]: option.value };
}

function countResponses(stage: { store: Store }): Promise<number> {
  return stage.store.read(async (db) => (await db.selectFrom("response").select("seq").execute()).length);
}
