import { type Language, languages, type Problem } from "@kith/instrument";
import type { Draft } from "./draft.ts";
import { instrumentId } from "./ids.ts";
import { type DraftText, textsOf } from "./texts.ts";
import { toInstrument } from "./to-instrument.ts";

/** What keeps a draft from being published: a text that is missing, or something that has no part in it yet. */
export type Unfinished =
  | { kind: "no-words"; text: DraftText; language: Language }
  | { kind: "no-items" }
  | { kind: "no-name" }
  | { kind: "no-licence" }
  | {
      kind: "scale-without-items" | "item-without-answers" | "one-answer" | "same-value-twice" | "show-if-later";
      of: string;
    }
  | { kind: "too-many-needed" | "weight-of-nothing" | "band-without-source" | "reliability-without-source"; of: string }
  /** Anything else that the door of the instruments would refuse, in its own words. */
  | ({ kind: "refused" } & Problem);

/** Everything still to be done, in the order of the screen. Nothing left means that it is read as an instrument. */
export function unfinished(draft: Draft): Unfinished[] {
  const found: Unfinished[] = [
    ...textsOf(draft).flatMap((text) =>
      languages
        .filter((language) => text.words[language].trim() === "")
        .map((language) => ({ kind: "no-words", text, language }) as const),
    ),
    ...(draft.items.length === 0 ? [{ kind: "no-items" } as const] : []),
    ...(draft.title.en.trim() !== "" && instrumentId(draft) === "" ? [{ kind: "no-name" } as const] : []),
    ...(draft.licence.name.trim() === "" ? [{ kind: "no-licence" } as const] : []),
    ...draft.items.flatMap((item, at) => itemProblems(draft, item, at)),
    ...draft.optionSets.flatMap((set) => setProblems(draft, set)),
    ...draft.scales.flatMap((scale) => scaleProblems(draft, scale)),
  ];
  if (found.length > 0) return found;
  const read = toInstrument(draft, "unvalidated");
  return read.kind === "read" ? [] : read.problems.map((problem) => ({ kind: "refused", ...problem }) as const);
}

function itemProblems(draft: Draft, item: Draft["items"][number], at: number): Unfinished[] {
  const earlier = draft.items.slice(0, at).some((other) => other.id === item.showIf?.item);
  return [
    ...(draft.optionSets.some((set) => set.id === item.optionSet)
      ? []
      : [{ kind: "item-without-answers", of: item.id } as const]),
    ...(item.showIf && (!earlier || item.showIf.in.length === 0)
      ? [{ kind: "show-if-later", of: item.id } as const]
      : []),
  ];
}

function setProblems(draft: Draft, { id, options }: Draft["optionSets"][number]): Unfinished[] {
  if (!draft.items.some((item) => item.optionSet === id)) return [];
  return [
    ...(options.length < 2 ? [{ kind: "one-answer", of: id } as const] : []),
    ...(new Set(options.map((option) => option.value)).size < options.length
      ? [{ kind: "same-value-twice", of: id } as const]
      : []),
  ];
}

function scaleProblems(draft: Draft, scale: Draft["scales"][number]): Unfinished[] {
  const of = scale.id;
  const uses = draft.items.flatMap((item) => item.scales.filter((use) => use.scale === of));
  const count = scale.parts.length > 0 ? scale.parts.length : uses.length;
  if (count === 0) return [{ kind: "scale-without-items", of }];
  const weighs = scale.method === "mean" || scale.missing.kind === "prorate";
  return [
    ...(neededFor(scale.missing) > count ? [{ kind: "too-many-needed", of } as const] : []),
    ...(weighs && [...uses, ...scale.parts].some((use) => use.weight <= 0)
      ? [{ kind: "weight-of-nothing", of } as const]
      : []),
    ...(scale.bands.some((band) => band.source.trim() === "") ? [{ kind: "band-without-source", of } as const] : []),
    ...(scale.reliability && scale.reliability.source.trim() === ""
      ? [{ kind: "reliability-without-source", of } as const]
      : []),
  ];
}

function neededFor(missing: Draft["scales"][number]["missing"]): number {
  if (missing.kind === "min-answered") return missing.count;
  return missing.kind === "prorate" || missing.kind === "person-mean" ? missing.minAnswered : 0;
}
