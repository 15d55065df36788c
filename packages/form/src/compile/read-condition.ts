import type { Condition } from "./compiled-form.ts";

const oneOfThem = /^\{([A-Za-z][\w-]*)\} = (-?\d+)$/;

/** A SurveyJS condition as far as we know it, `{question} = number` joined by `or`; null for anything else. */
export function readCondition(text: string): Condition | null {
  const parts = text.split(" or ").map((part) => oneOfThem.exec(part));
  const read = parts.flatMap((part) => (part?.[1] && part[2] ? [{ question: part[1], is: Number(part[2]) }] : []));
  return read.length === parts.length ? read : null;
}
