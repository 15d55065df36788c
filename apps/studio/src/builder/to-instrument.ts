import { type Instrument, type Licence, type Read, readInstrument, type Words } from "@kith/instrument";
import type { Draft } from "./draft.ts";

/** What a draft does not say of itself: whose text it is. */
export type Origin = { licence: Licence; notice: Words; version: string };

/** The draft as an instrument, read at the same door as every other. A draft is never `validated`. */
export function toInstrument(draft: Draft, { licence, notice, version }: Origin): Read<Instrument> {
  const used = new Set(draft.items.map((item) => item.optionSet));
  return readInstrument({
    id: draft.id,
    version,
    status: "draft",
    licence,
    notice,
    title: draft.title,
    stem: draft.stem,
    informant: draft.informant,
    optionSets: draft.optionSets.filter((set) => used.has(set.id)),
    missingOptions: [
      { code: "cant-say", words: { "zh-CN": "说不准", en: "Can’t say" } },
      { code: "prefer-not", words: { "zh-CN": "不想说", en: "Prefer not to say" } },
    ],
    items: draft.items.map(({ scales, ...item }) => ({ ...item, scales: scales.map((scale) => ({ scale })) })),
    scales: draft.scales.map(({ minAnswered, ...scale }) => ({
      ...scale,
      missing: { kind: "min-answered", count: minAnswered },
    })),
    presentationOrder: draft.items.map((item) => item.id),
  });
}
