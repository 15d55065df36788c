import { type Instrument, instrumentHash } from "@kith/instrument";
import type { Draft, TextStatus } from "./draft.ts";

/** What a draft made of an instrument is for: the next version of it, another one that begins as a copy, or one out of a file. */
export type Purpose =
  | { kind: "next-version"; textStatus: Record<string, TextStatus> }
  | { kind: "copy" | "brought-in" };

/** An instrument as a draft. Its questions keep their ids, so that the next version can be laid beside it. */
export function fromInstrument(instrument: Instrument, purpose: Purpose): Draft {
  const place = new Map(instrument.presentationOrder.map((id, at) => [id, at]));
  const isNext = purpose.kind === "next-version";
  const scaleId = (id: string) =>
    purpose.kind !== "copy" ? id : `scale-${instrument.scales.findIndex((scale) => scale.id === id) + 1}`;
  const named = <T extends { scale: string }>(use: T): T => ({ ...use, scale: scaleId(use.scale) });
  return {
    id: purpose.kind === "copy" ? "" : instrument.id,
    version: isNext ? nextVersion(instrument.version, "minor") : "1.0.0",
    follows: isNext ? instrumentHash(instrument) : null,
    title: instrument.title,
    stem: instrument.stem,
    notice: instrument.notice,
    informant: instrument.informant,
    ages: instrument.ages ?? null,
    recallDays: instrument.recallDays ?? null,
    licence: { ...instrument.licence, url: instrument.licence.url ?? "" },
    citation: instrument.citation ?? "",
    optionSets: instrument.optionSets.map(({ id, options }) => ({
      id,
      options: options.map(({ value, words, picture }) => ({
        value,
        words,
        ...(picture !== undefined && { picture }),
      })),
    })),
    missingOptions: instrument.missingOptions,
    items: instrument.items
      .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
      .map(({ showIf, sensitive, ...item }) => ({
        ...item,
        scales: item.scales.map(named),
        showIf: showIf ?? null,
        sensitive: sensitive ?? null,
      })),
    scales: instrument.scales.map(({ reliability, strategy, aspect, bands, ...scale }) => ({
      ...scale,
      id: scaleId(scale.id),
      parts: scale.parts.map(named),
      bands: bands.map(({ informant, language, population, ...band }) => ({
        ...band,
        ...(informant !== undefined && { informant }),
        ...(language !== undefined && { language }),
        ...(population !== undefined && { population }),
      })),
      reliability: reliability ?? null,
      ...(strategy !== undefined && { strategy }),
      ...(aspect !== undefined && { aspect }),
    })),
    kept: {
      unscoredItems: instrument.unscoredItems,
      sessionFields: instrument.sessionFields,
      childFields: instrument.childFields,
      shortFormOf: instrument.shortFormOf ?? null,
    },
    textStatus: isNext ? purpose.textStatus : {},
  };
}

/** The number after a version: a patch for a mended word, else a new version. */
export function nextVersion(version: string, step: "patch" | "minor"): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`;
}
