import * as v from "valibot";

/** Something wrong in what came from outside: where it is, and what to do about it, in plain words. */
export type Problem = { at: string; says: string };

/** What a door gives back: the thing, trusted from here on, or every problem found in it. */
export type Read<T> = { kind: "read"; value: T } | { kind: "refused"; problems: Problem[] };

/** Reads an unknown thing by its schema. It never throws for the sender's mistakes. */
export function readBy<Schema extends v.GenericSchema>(schema: Schema, thing: unknown): Read<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, thing);
  if (parsed.success) return { kind: "read", value: parsed.output };
  return {
    kind: "refused",
    problems: parsed.issues.map((issue) => ({
      at: v.getDotPath(issue) ?? "the whole file",
      says: inPlainWords(issue),
    })),
  };
}

/** What the schema library calls an invalid key is, for the one who has to mend it, a piece too few or too many. */
function inPlainWords(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith("Invalid key:")) return issue.message;
  return issue.received === "undefined"
    ? "this is missing; add it"
    : "nothing of this name belongs here; remove it, or correct the name";
}
