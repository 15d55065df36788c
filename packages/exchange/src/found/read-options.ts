import { MissingCode, type OptionSet } from "@kith/instrument";
import type { Question } from "../question.ts";
import type { FoundOption, Text } from "./found-form.ts";
import { toWords } from "./to-words.ts";

/** A list of answers, read: those that count, and those that say nothing on purpose, by how the file calls them. */
export type ReadOptions = {
  options: OptionSet["options"];
  values: Map<string, number>;
  missing: { code: MissingCode; words: Text }[];
  /** The options whose number was made up, because the file has none that could be a score. */
  isNumbered: boolean;
};

/**
 * Reads a list of answers. The number that the file gives is the score; where there is none, or one stands twice, they are
 * numbered from nought in their order, and that is asked about.
 */
export function readOptions(found: FoundOption[]): ReadOptions {
  const missing = found.flatMap(({ code, words }) => {
    const known = missingCode(code);
    return known ? [{ code: known, words }] : [];
  });
  const counted = found.filter(({ code }) => !missingCode(code));
  const own = counted.map(scoreOf);
  const isNumbered = own.includes(null) || new Set(own).size < own.length;
  const options = counted.map((option, at) => ({
    value: isNumbered ? at : (own[at] ?? at),
    words: toWords(option.words),
    ...(option.picture && { picture: option.picture }),
  }));
  const values = new Map(counted.map((option, at) => [option.code, options[at]?.value ?? at]));
  return { options, values, missing, isNumbered };
}

function scoreOf({ code, value }: FoundOption): number | null {
  if (value !== null) return Number.isSafeInteger(value) ? value : null;
  return /^-?\d{1,9}$/.test(code.trim()) ? Number(code) + 0 : null;
}

function missingCode(code: string): MissingCode | undefined {
  const plain = code.replace(/^missing:/, "").replaceAll("_", "-");
  return MissingCode.options.find((known) => known === plain && known !== "blank" && known !== "unreadable");
}

const saysNothing = {
  "cant-say":
    /^(?:i )?(?:don['’]?t know|do not know|not sure|can['’]?t say|unsure|unknown|not reported)\b|不知道|不清楚|说不(?:准|清|上)/i,
  "not-observed": /^not (?:observed|applicable|seen)\b|^n\/?a$|没(?:有)?(?:见|看)|不适用/i,
  "prefer-not": /^(?:prefer not|rather not|refuse|decline)|不(?:想|愿意?)(?:说|回答)|拒(?:绝|答)/i,
} as const;

const codes = ["cant-say", "not-observed", "prefer-not"] as const;

/** Answers that look as if they said nothing on purpose, by their words or by a number such as 99 or -9. */
export function guessMissing(set: OptionSet, at: string): Question[] {
  const inRow = set.options.map((option) => option.value);
  return set.options.flatMap((option): Question[] => {
    const code = codes.find(
      (one) => saysNothing[one].test(option.words.en) || saysNothing[one].test(option.words["zh-CN"]),
    );
    const isOutside = /^-?(?:7+|8+|9+)$/.test(String(option.value)) && isFarOff(option.value, inRow);
    if (!code && !isOutside) return [];
    const shown = option.words["zh-CN"] || option.words.en;
    return [
      {
        kind: "missing-option",
        at,
        says: {
          "zh-CN": `答案“${shown}”（${option.value}）像是“没有回答”，不像分数。要不要当作没有回答，不计分？`,
          en: `The answer "${option.words.en || shown}" (${option.value}) looks like no answer rather than a score. Shall it count as none?`,
        },
        offer: { kind: "missing-option", optionSet: set.id, value: option.value, code: code ?? "cant-say" },
      },
    ];
  });
}

/** 9 after 0 to 8 is a score; 99 after 0 to 4, or 9 after 0 to 4, is none. */
function isFarOff(value: number, all: number[]): boolean {
  const others = all.filter((other) => other !== value);
  return others.every((other) => Math.abs(other - value) > 1);
}
