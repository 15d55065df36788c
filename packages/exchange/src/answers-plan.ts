import { type Answer, type Instrument, instrumentHash, MissingCode, type ShowIf } from "@kith/instrument";
import { answersColumns } from "./answers-columns.ts";

/** One item as a column: which written words are which answers, and when it is asked at all. */
export type ItemColumn = { id: string; showIf: ShowIf | undefined; written: Map<string, Answer>; offered: string };

/** What is worked out once for a table, however many lines it has. */
export type AnswersPlan = {
  columns: Set<string>;
  forms: Map<string, { instrument: Instrument; hash: string; items: ItemColumn[] }>;
  /** The instrument a line answers that names none: the only one there is, or no one. */
  only: string;
};

/** The plan for these instruments, kept as long as they are. */
export function answersPlan(instruments: readonly Instrument[]): AnswersPlan {
  const known = kept.get(instruments);
  if (known) return known;
  const [first, ...others] = instruments;
  const made = {
    columns: new Set(answersColumns(instruments)),
    forms: new Map(
      instruments.map((instrument) => [
        instrument.id,
        { instrument, hash: instrumentHash(instrument), items: itemColumns(instrument) },
      ]),
    ),
    only: first && others.length === 0 ? first.id : "",
  };
  kept.set(instruments, made);
  return made;
}

const kept = new WeakMap<readonly Instrument[], AnswersPlan>();

function itemColumns(instrument: Instrument): ItemColumn[] {
  const codes = instrument.missingOptions.map((option) => option.code);
  const missing = MissingCode.options.filter((code) => code === "blank" || codes.includes(code));
  return instrument.items.map((item) => {
    const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
    const values = options.map((option) => option.value);
    return {
      id: item.id,
      showIf: item.showIf,
      written: new Map<string, Answer>([
        ...values.map((value): [string, Answer] => [String(value), value]),
        ...missing.map((code): [string, Answer] => [code, { missing: code }]),
        ["unreadable", { missing: "unreadable" }],
      ]),
      offered: [...values, ...missing].join(", "),
    };
  });
}
