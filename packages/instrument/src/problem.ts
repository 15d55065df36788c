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
    problems: parsed.issues.map((issue) => ({ at: v.getDotPath(issue) ?? "the whole file", says: issue.message })),
  };
}
