import type { Scale, Words } from "@kith/instrument";

/** What a file lets us guess. It is never assumed: a person accepts it, or leaves it. */
export type Offer =
  | { kind: "reverse"; item: string }
  | { kind: "scale"; scale: Scale; items: { item: string; weight: number }[] }
  | { kind: "missing-option"; optionSet: string; value: number; code: "cant-say" | "not-observed" | "prefer-not" };

/** What a file does not say, or says in a way that must be looked at, by what it is about. */
export type Asking =
  | "reverse"
  | "scale"
  | "missing-option"
  | "language"
  | "other-language"
  | "licence"
  | "informant"
  | "stem"
  | "title"
  | "id"
  | "version"
  | "values"
  | "show-if"
  | "left-out"
  | "formula";

/** One question that an import leaves open: where, in both languages, and what might be done about it at once. */
export type Question = { kind: Asking; at: string; says: Words; offer?: Offer };
