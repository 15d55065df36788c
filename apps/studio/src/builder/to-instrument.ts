import { type Instrument, type Language, languages, type Read, readInstrument } from "@kith/instrument";
import type { Draft, DraftScale, DraftWords } from "./draft.ts";
import { instrumentId, withReadableIds } from "./ids.ts";

/** The draft as an instrument, read at the same door as every other. What is published from here is never `validated`. */
export function toInstrument(draft: Draft, status: "draft" | "unvalidated" = "draft"): Read<Instrument> {
  return readInstrument(shapeOf(withReadableIds(draft), status));
}

/**
 * The draft as it stands, for looking at and trying out: what is missing in one language is shown in the other, and what
 * is missing in both says so. Null only while there is no question at all.
 */
export function previewOf(draft: Draft): Instrument | null {
  if (draft.items.length === 0) return null;
  const read = readInstrument(shapeOf(filledIn(draft), "draft"));
  return read.kind === "read" ? read.value : null;
}

const notWritten: DraftWords = { "zh-CN": "（还没有写）", en: "(not written yet)" };

function filledIn(draft: Draft): Draft {
  return {
    ...draft,
    id: instrumentId(draft) || "draft",
    title: both(draft.title),
    stem: both(draft.stem),
    notice: both(draft.notice),
    licence: { ...draft.licence, notice: both(draft.licence.notice) },
    items: draft.items.map((item) => ({ ...item, words: both(item.words) })),
    optionSets: draft.optionSets.map((set) => ({
      ...set,
      options: set.options.map((option) => ({ ...option, words: both(option.words) })),
    })),
    missingOptions: draft.missingOptions.map((option) => ({ ...option, words: both(option.words) })),
    scales: draft.scales
      .filter((scale) => scale.parts.length > 0 || draft.items.some((item) => counts(item, scale.id)))
      .map((scale) => ({
        ...scale,
        words: both(scale.words),
        definition: both(scale.definition),
        bands: scale.bands.map((band) => ({ ...band, words: both(band.words) })),
      })),
  };
}

function counts(item: Draft["items"][number], scale: string): boolean {
  return item.scales.some((use) => use.scale === scale);
}

/** The other language where one is missing, marked, so that nobody takes it for a translation. */
function both(words: DraftWords): DraftWords {
  const other = { "zh-CN": words.en, en: words["zh-CN"] };
  return Object.fromEntries(
    languages.map((language: Language) => {
      const own = words[language].trim();
      if (own) return [language, own];
      return [language, other[language].trim() ? `〔${other[language].trim()}〕` : notWritten[language]];
    }),
  ) as DraftWords;
}

function shapeOf(draft: Draft, status: "draft" | "unvalidated"): unknown {
  const used = new Set(draft.items.map((item) => item.optionSet));
  const { kept } = draft;
  return {
    id: instrumentId(draft),
    version: draft.version,
    status,
    licence: withoutEmpty({ ...draft.licence }),
    notice: draft.notice,
    title: draft.title,
    stem: draft.stem,
    informant: draft.informant,
    ...(draft.ages && { ages: draft.ages }),
    ...(draft.recallDays !== null && { recallDays: draft.recallDays }),
    optionSets: draft.optionSets.filter((set) => used.has(set.id)),
    missingOptions: draft.missingOptions,
    items: draft.items.map(({ showIf, sensitive, ...item }) => ({
      ...item,
      ...(showIf && { showIf }),
      ...(sensitive && { sensitive }),
    })),
    scales: draft.scales.map(scaleOf),
    unscoredItems: kept.unscoredItems,
    presentationOrder: draft.items.map((item) => item.id),
    sessionFields: kept.sessionFields,
    childFields: kept.childFields,
    ...(kept.shortFormOf !== null && { shortFormOf: kept.shortFormOf }),
    ...(draft.citation.trim() && { citation: draft.citation.trim() }),
  };
}

function scaleOf({ reliability, strategy, aspect, ...scale }: DraftScale): unknown {
  return {
    ...scale,
    ...(reliability && { reliability }),
    ...(strategy !== undefined && { strategy }),
    ...(aspect !== undefined && { aspect }),
  };
}

function withoutEmpty({ url, ...licence }: Draft["licence"]): unknown {
  return url.trim() ? { ...licence, url: url.trim() } : licence;
}
