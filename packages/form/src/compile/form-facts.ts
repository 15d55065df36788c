import type { Informant, Instrument, Words } from "@kith/instrument";

/** What both lanes must know of a form beside its questions. */
export type FormFacts = {
  id: string;
  version: string;
  hash: string;
  informant: Informant;
  /** How many questions are scored. */
  count: number;
  /** Questions that are never scored, each with what is said after it whatever was answered. */
  unscored: Record<string, Words>;
  sensitive: string[];
};

export function formFacts(instrument: Instrument, hash: string): FormFacts {
  const { id, version, informant, items, unscoredItems } = instrument;
  return {
    id,
    version,
    hash,
    informant,
    count: items.length,
    unscored: Object.fromEntries(unscoredItems.map((item) => [item.id, item.afterWords])),
    sensitive: items.filter((item) => item.sensitive !== undefined).map((item) => item.id),
  };
}
