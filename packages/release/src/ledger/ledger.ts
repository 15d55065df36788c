import { contentHash, type Problem, type Read, readBy } from "@kith/instrument";
import * as v from "valibot";
import { Published } from "../attack/published.ts";

const text = v.pipe(v.string(), v.minLength(1));

/** Which children are behind one number, by their secret marks, and what was printed of them, where it is known. */
export const MemberSet = v.strictObject({
  informant: text,
  scale: text,
  wave: text,
  members: v.array(text),
  published: v.exactOptional(Published),
});
export type MemberSet = v.InferOutput<typeof MemberSet>;

/** One line of the ledger: a release that went out, or one that was taken down. No line is ever changed. */
export const LedgerEntry = v.variant("kind", [
  v.strictObject({
    kind: v.literal("published"),
    group: text,
    edition: v.number(),
    release: text,
    sets: v.array(MemberSet),
    at: text,
    previous: v.nullable(text),
    hash: text,
  }),
  v.strictObject({
    kind: v.literal("taken-down"),
    group: text,
    edition: v.number(),
    release: text,
    at: text,
    previous: v.nullable(text),
    hash: text,
  }),
]);
export type LedgerEntry = v.InferOutput<typeof LedgerEntry>;

type Unsealed<T> = T extends LedgerEntry ? Omit<T, "previous" | "hash"> : never;

/** The ledger with one more line, chained to the last by its hash. */
export function addEntry(ledger: readonly LedgerEntry[], entry: Unsealed<LedgerEntry>): LedgerEntry[] {
  const unsealed = { ...entry, previous: ledger.at(-1)?.hash ?? null };
  return [...ledger, { ...unsealed, hash: contentHash(unsealed) }];
}

/** Reads a ledger. A line that was changed, taken out or put in between breaks the chain, and is named. */
export function readLedger(thing: unknown): Read<LedgerEntry[]> {
  const read = readBy(v.array(LedgerEntry), thing);
  if (read.kind === "refused") return read;
  const problems = read.value.flatMap((entry, index): Problem[] => {
    const { hash, ...unsealed } = entry;
    const isChained = entry.previous === (read.value[index - 1]?.hash ?? null);
    return isChained && contentHash(unsealed) === hash
      ? []
      : [
          {
            at: `${index}`,
            says: {
              en: "this line of the ledger is not as it was written; restore it from the last backup",
              "zh-CN": "这一行和写下时不一样了；请从最近的备份恢复",
            },
          },
        ];
  });
  return problems.length > 0 ? { kind: "refused", problems } : read;
}
