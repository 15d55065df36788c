import { type Instrument, instrumentHash, type Wave } from "@kith/instrument";
import { anyResponse } from "@kith/testing";
import { expect, test } from "vitest";
import { loadAskedAt } from "../src/store/instrument-shelf.ts";
import { addLink, makeLinkSecret } from "../src/store/links.ts";
import { addAssignment, addInformant } from "../src/store/people.ts";
import { instrumentOf, openBy, openStage, post, put, type Stage, signIn } from "./stage.ts";

const title = { "zh-CN": "睡得好不好", en: "How I sleep" };
const drafts = "/api/studio/instruments/drafts";

/** One of our own instruments under other names: what a builder would send. */
function sleep(version: string, edit: (copy: Instrument) => void = () => {}): Instrument {
  const renamed = JSON.stringify(instrumentOf("kith-mechanism-bonds-child")).replaceAll('"bonds"', '"sleep"');
  const copy = { ...JSON.parse(renamed), id: "sleep-child", title, version } satisfies Instrument;
  edit(copy);
  return copy;
}

async function send(stage: Stage, cookie: string, method: string, path: string, body?: object) {
  const reply = await fetch(stage.address + path, {
    method,
    headers: { "Content-Type": "application/json", Origin: stage.address, Cookie: cookie },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, ...(await reply.json()) };
}

async function publish(stage: Stage, cookie: string, instrument: Instrument, comparability: string | null = null) {
  const { id, revision } = await send(stage, cookie, "POST", drafts, { title, body: { any: "thing" } });
  const saying = { revision, instrument, comparability, note: "", textStatus: { title: "approved" } };
  return { draft: id, ...(await send(stage, cookie, "POST", `${drafts}/${id}/publish`, saying)) };
}

test("a draft is kept as it came, and nobody's words are written over", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { id } = await send(stage, cookie, "POST", drafts, { title, body: { items: ["one"] } });
  const second = { title, body: { items: ["one", "two"] }, revision: 1 };
  expect(await send(stage, cookie, "PUT", `${drafts}/${id}`, second)).toMatchObject({ kind: "saved", revision: 2 });
  const late = await send(stage, cookie, "PUT", `${drafts}/${id}`, { ...second, body: { items: [] } });
  expect([late.status, late.says.en]).toEqual([409, expect.stringContaining("Nothing anybody wrote is lost")]);
  expect(await send(stage, cookie, "GET", `${drafts}/${id}`)).toMatchObject({
    body: second.body,
    savedBy: "wang@kith.example",
  });

  await send(stage, cookie, "DELETE", `${drafts}/${id}`);
  expect((await send(stage, cookie, "GET", "/api/studio/instruments")).drafts).toEqual([]);
  await send(stage, cookie, "PUT", `${drafts}/${id}`, { ...second, revision: 2 });
  expect((await send(stage, cookie, "GET", "/api/studio/instruments")).drafts).toMatchObject([
    { id, title, revision: 3 },
  ]);
});

test("nobody reads or writes an instrument without signing in", async () => {
  await using stage = await openStage();
  for (const [method, path] of [
    ["GET", ""],
    ["POST", "/drafts"],
    ["GET", "/drafts/x"],
    ["PUT", "/drafts/x"],
    ["DELETE", "/drafts/x"],
    ["POST", "/drafts/x/publish"],
    ["GET", "/versions/x"],
    ["POST", "/versions/x/retire"],
  ] as const) {
    const asked = await send(stage, "", method, `/api/studio/instruments${path}`, method === "GET" ? undefined : {});
    expect([method, path, asked.status]).toEqual([method, path, 401]);
  }
});

test("what is published is frozen: no draft, no route and no statement changes it", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const instrument = sleep("1.0.0");
  const published = await publish(stage, cookie, instrument);
  expect(published).toMatchObject({ kind: "published", hash: instrumentHash(instrument), changes: [] });
  const again = await send(stage, cookie, "PUT", `${drafts}/${published.draft}`, { title, body: {}, revision: 1 });
  expect(again.status).toBe(409);
  for (const statement of [
    stage.store.write((trx) => trx.updateTable("instrument_version").set({ definition: "{}" }).execute()),
    stage.store.write((trx) => trx.deleteFrom("instrument_version").execute()),
    stage.store.write((trx) => trx.deleteFrom("instrument_event").execute()),
  ])
    await expect(statement).rejects.toThrow();
  const { card, textStatus } = await send(stage, cookie, "GET", `/api/studio/instruments/versions/${published.hash}`);
  expect([card.state, card.publishedBy, textStatus]).toEqual(["published", "wang@kith.example", { title: "approved" }]);
});

test("a later version says what it changes, and cannot pass for less than it is", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  await publish(stage, cookie, sleep("1.0.0"));
  const turned = (version: string) =>
    sleep(version, (copy) => {
      const [item] = copy.items;
      if (item) item.reverse = item.reverse !== true;
    });
  const refusals = [
    await publish(stage, cookie, sleep("1.0.1"), "same"),
    await publish(stage, cookie, turned("1.0.0"), "rescored"),
    await publish(stage, cookie, turned("1.0.1"), "rescored"),
    await publish(stage, cookie, turned("1.1.0"), "same"),
    await publish(stage, cookie, turned("1.1.0")),
  ];
  expect(refusals.map(({ status, says }) => [status, says.en.split(/[,.:]/)[0]])).toEqual([
    [409, "Nothing differs from the version before"],
    [409, "There is such a version already"],
    [422, "This changes what is asked or how it is scored"],
    [422, "After these changes"],
    [422, "After these changes"],
  ]);
  const published = await publish(stage, cookie, turned("1.1.0"), "rescored");
  expect(published.changes.map((change: { kind: string }) => change.kind)).toEqual(["item-key"]);
  const version = await send(stage, cookie, "GET", `/api/studio/instruments/versions/${published.hash}`);
  expect([version.follows, version.comparability]).toEqual([instrumentHash(sleep("1.0.0")), "rescored"]);
});

test("nobody makes an instrument valid by publishing it, and an unfinished one is refused whole", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const valid = await publish(stage, cookie, { ...sleep("1.0.0"), status: "validated" });
  const empty = await publish(stage, cookie, { ...sleep("1.0.0"), items: [] });
  expect([valid.status, empty.status]).toEqual([422, 422]);
  const { versions } = await send(stage, cookie, "GET", "/api/studio/instruments");
  expect(versions.some((card: { instrument: string }) => card.instrument === "sleep-child")).toBe(false);
});

test("the library stands on the shelf of an empty house, and one of it can be retired and brought back", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { versions } = await send(stage, cookie, "GET", "/api/studio/instruments");
  expect(versions).toHaveLength(9);
  const { hash } = versions.find((card: { asked: number }) => card.asked === 0);
  for (const [way, state] of [
    ["retire", "retired"],
    ["retire", "retired"],
    ["bring-back", "published"],
  ]) {
    expect((await send(stage, cookie, "POST", `/api/studio/instruments/versions/${hash}/${way}`, {})).kind).toBe(state);
    expect((await send(stage, cookie, "GET", `/api/studio/instruments/versions/${hash}`)).card.state).toBe(state);
  }
  expect((await post(stage, "/api/studio/instruments/versions/none/retire", {}, cookie)).status).toBe(404);
});

test("a published instrument is asked at the waves it is given, a newer version takes its place, and a retired one goes", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const askedOf = async (wave: Wave) => {
    const asked = await stage.store.read((db) => loadAskedAt(db, wave));
    const child = asked.find(({ informant }) => informant === "child")?.instruments ?? [];
    return child.map(({ id, version }) => `${id}@${version}`);
  };
  const ours = await askedOf("T0");
  expect(ours).toEqual([
    "kith-interpersonal-child@0.1.0",
    ...["role-model", "bonds", "attribution", "self-concept"].map((one) => `kith-mechanism-${one}-child@0.1.0`),
  ]);
  const give = (hash: string, waves: string[]) =>
    send(stage, cookie, "PUT", `/api/studio/instruments/versions/${hash}/waves`, { waves });
  const first = await publish(stage, cookie, sleep("1.0.0"));
  expect(await askedOf("T0")).toEqual(ours);
  expect(await give(first.hash, ["T0", "T1"])).toMatchObject({ kind: "given", waves: ["T0", "T1"] });
  expect(await askedOf("T0")).toEqual([...ours, "sleep-child@1.0.0"]);
  expect(await askedOf("T2")).not.toContain("sleep-child@1.0.0");
  const mended = sleep("1.0.1", (copy) => {
    copy.stem = { ...copy.stem, en: "This week:" };
  });
  const second = await publish(stage, cookie, mended, "same");
  await give(second.hash, ["T0"]);
  expect(await askedOf("T0")).toEqual([...ours, "sleep-child@1.0.1"]);
  expect(await askedOf("T1")).toContain("sleep-child@1.0.0");
  await send(stage, cookie, "POST", `/api/studio/instruments/versions/${second.hash}/retire`, {});
  expect(await askedOf("T0")).toEqual([...ours, "sleep-child@1.0.0"]);
});

test("what no report could tell apart or show safely is given no wave", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const give = async (instrument: Instrument) => {
    const { hash } = await publish(stage, cookie, instrument);
    return send(stage, cookie, "PUT", `/api/studio/instruments/versions/${hash}/waves`, { waves: ["T0"] });
  };
  const wide = sleep("1.0.0", (copy) => {
    for (const scale of copy.scales) Object.assign(scale, { method: "sum", multiplier: 4 });
  });
  const same = { ...instrumentOf("kith-mechanism-bonds-child"), id: "bonds-again" };
  expect([(await give(wide)).says.en, (await give(same)).says.en]).toEqual([
    expect.stringContaining("steps of more than two points"),
    expect.stringContaining("a scale with the same name in files"),
  ]);
});

test("a form is asked with what was published here, its answers come in, and its group stays with that version", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const instrument = sleep("1.0.0");
  const { hash } = await publish(stage, cookie, instrument);
  const secret = makeLinkSecret();
  await stage.store.write(async (trx) => {
    const { id: version } = await trx
      .selectFrom("instrument_version")
      .select("id")
      .where("hash", "=", hash)
      .executeTakeFirstOrThrow();
    const child = await trx.selectFrom("child").select("id").where("code", "=", "c02").executeTakeFirstOrThrow();
    const informant = await addInformant(trx, stage.group, "child", "c02");
    const times = { expiresAt: "2026-07-01T00:00:00.000Z", at: "2026-05-01T00:00:00.000Z" };
    const link = await addLink(
      trx,
      stage.store.secrets,
      { group: stage.group, kind: "child", language: "zh-CN", ...times },
      secret,
    );
    await addAssignment(trx, { child: child.id, informant, instrument: version, wave: "T1", link, closed: null });
  });
  const opened = await (await openBy(stage, { token: secret.token })).json();
  expect(opened.instruments["sleep-child@1.0.0"]).toEqual({ instrument, hash });
  const form = {
    ...anyResponse(instrument, 7),
    instrument: { id: instrument.id, version: "1.0.0", hash },
    child: "c02",
    raterId: "c02",
    wave: "T1" as const,
  };
  expect((await put(stage, secret.token, form)).status).toBe(201);

  const mended = sleep("1.0.1", (copy) => {
    copy.stem = { ...copy.stem, en: "This week:" };
  });
  const second = await publish(stage, cookie, mended, "same");
  await send(stage, cookie, "PUT", `/api/studio/instruments/versions/${second.hash}/waves`, { waves: ["T1"] });
  const askedOf = async (group: string | null) =>
    (await stage.store.read((db) => loadAskedAt(db, "T1", group)))
      .flatMap(({ instruments }) => instruments)
      .find(({ id }) => id === "sleep-child")?.version;
  expect([await askedOf(null), await askedOf(stage.group)]).toEqual(["1.0.1", "1.0.0"]);
});
