import * as v from "valibot";
import { inPlainWords } from "./plain-words.ts";
import type { Language, Words } from "./words.ts";

/** Something wrong in what came from outside: where it is – by line too, in a table –, and what to do about it, in plain words. */
export type Problem = { line?: number; at: string; says: Words };

/** What a door gives back: the thing, trusted from here on, or every problem found in it. */
export type Read<T> = { kind: "read"; value: T } | { kind: "refused"; problems: Problem[] };

/** Reads an unknown thing by its schema. It never throws for the sender's mistakes. */
export function readBy<Schema extends v.GenericSchema>(schema: Schema, thing: unknown): Read<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, thing, { lang: "en" });
  if (parsed.success) return { kind: "read", value: parsed.output };
  const again = v.safeParse(schema, thing, { lang: "zh-CN" }).issues ?? [];
  return {
    kind: "refused",
    problems: parsed.issues.map((issue, place) => ({
      at: v.getDotPath(issue) ?? "",
      says: inPlainWords(issue, again[place] ?? issue),
    })),
  };
}

/** One problem in one language: where, then what. Nothing stands before it where the whole thing is meant. */
export function sayProblem({ line, at, says }: Problem, language: Language): string {
  const place = { "zh-CN": [line && `第 ${line} 行`, at], en: [line && `line ${line}`, at] }[language];
  const where = place.filter(Boolean).join(language === "en" ? ", " : " ");
  if (where === "") return says[language];
  return language === "en" ? `${where}: ${says.en}` : `${where}：${says["zh-CN"]}`;
}
