import { expect, test } from "vitest";
import { type Card, cardOf } from "../src/card/card.ts";
import { paintCard } from "../src/card/paint-card.ts";
import { leaksInCard } from "../src/leak/scan-card.ts";
import { examples } from "./places.ts";

const release = examples().find(({ harm }) => harm.length > 0);
if (release === undefined) throw new RangeError("an example has a harm");
const spot = {
  file: "groups/willow/willow.card.png",
  allowed: { numbers: new Set(release.manifest), withoutNames: (text: string) => text },
};
const leaksOf = async (card: Card) => (await leaksInCard(await paintCard(card), card, spot)).map(({ what }) => what);

test("a card says the harm first, in both languages, over the figure that it is about", () => {
  const card = cardOf(release);
  const harm = release.mainPoints.find(({ kind }) => kind === "harm");
  expect(card.says).toEqual([harm?.words["zh-CN"], harm?.words.en]);
  const [about] = release.harm.flatMap((one) => (one.kind === "scale" ? [one.scale] : []));
  expect(card.figure?.drawn).toContain(`<title id="${about}-svg">`);
});

test("every report has a card of its own, the same bytes each time, with nothing in the file but the picture", async () => {
  for (const one of examples()) {
    const [card, again] = [await paintCard(cardOf(one)), await paintCard(cardOf(one))];
    expect(Buffer.from(card).equals(again)).toBe(true);
    expect(chunksOf(card).every((name) => /^(IHDR|IDAT|IEND|sRGB|sBIT|pHYs)$/.test(name))).toBe(true);
  }
});

/** The parts of a PNG by name: a note, a date or a profile would be a part of its own. */
function chunksOf(png: Uint8Array): string[] {
  const bytes = Buffer.from(png);
  const names: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString("latin1", at + 4, at + 8));
  return names;
}

test("the clean card has no leak; a number, a code and a mark a hair off its number are found in it", async () => {
  const card = cardOf(release);
  const figure = card.figure ?? { name: "", drawn: "" };
  expect(await leaksOf(card)).toEqual([]);
  expect(await leaksOf({ ...card, says: ["1.4375"] })).toEqual(["1.4375"]);
  expect(await leaksOf({ ...card, about: "c07" })).toEqual(["c07"]);
  const off = { ...figure, drawn: figure.drawn.replace('points="1', 'points="2') };
  expect(await leaksOf({ ...card, figure: off })).toEqual(["its figure"]);
});

test("a picture that is not the card of its report is found, by a single byte", async () => {
  const card = cardOf(release);
  const more = Buffer.concat([await paintCard(card), Buffer.from("2,1,2,0")]);
  expect((await leaksInCard(more, card, spot)).map(({ why }) => why)).toEqual(["it is not the card of its report"]);
  expect((await leaksInCard(await paintCard(card), null, spot)).length).toBe(1);
});
