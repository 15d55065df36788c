import type { PaperRates } from "../../../api/index.ts";
import { compareEntries } from "./compare-entries.ts";
import type { StoredEntry } from "./load-entries.ts";

/** A booklet that two people have entered, and whose reading the paper bore out where they differed; null before that was settled. */
export type EnteredTwice = {
  first: StoredEntry;
  second: StoredEntry;
  /** By name, as the first and the second. */
  names: [string, string];
  /** The key of the instrument behind each form. */
  instruments: Record<string, string>;
  took: Record<string, "first" | "second" | "neither"> | null;
};

/**
 * How often two people read the same paper differently: pair by pair, and form by form. Where somebody has looked at the paper
 * again it is known who was wrong, so only there is a person's own rate told.
 */
export function errorRates(booklets: EnteredTwice[]): PaperRates {
  const pairs = new Map<string, PaperRates["pairs"][number]>();
  const people = new Map<string, PaperRates["people"][number]>();
  const forms = new Map<string, PaperRates["forms"][number]>();
  for (const { first, second, names, instruments, took } of booklets) {
    const all = compareEntries(first.entry, second.entry);
    const [one = "", other = ""] = names.toSorted();
    const pair = found(pairs, `${one}\n${other}`, { names: [one, other], booklets: 0, compared: 0, differed: 0 });
    pair.booklets += 1;
    pair.compared += all.compared;
    pair.differed += all.differed;
    for (const form of first.entry.forms) {
      const { compared, differed } = compareEntries(
        { ...first.entry, forms: [form] },
        { ...second.entry, forms: second.entry.forms.filter(({ assignment }) => assignment === form.assignment) },
      );
      const instrument = instruments[form.assignment] ?? "";
      const rate = found(forms, instrument, { instrument, compared: 0, differed: 0 });
      rate.compared += compared;
      rate.differed += differed;
    }
    if (took === null) continue;
    const answers = Object.entries(took).filter(([place]) => !place.startsWith("about "));
    for (const [name, own] of [
      [names[0], "first"],
      [names[1], "second"],
    ] as const) {
      const person = found(people, name, { name, compared: 0, misread: 0 });
      person.compared += all.compared;
      person.misread += answers.filter(([, right]) => right !== own).length;
    }
  }
  return { pairs: [...pairs.values()], people: [...people.values()], forms: [...forms.values()] };
}

function found<Rate>(rates: Map<string, Rate>, key: string, fresh: Rate): Rate {
  const rate = rates.get(key) ?? fresh;
  rates.set(key, rate);
  return rate;
}
