import type { Instrument, Words } from "@kith/instrument";

/** What a release needs to be told that no answer holds: names, place, term, and the forms that were used. */
export type ReleaseContext = {
  programme: { slug: string; name: Words };
  group: { slug: string; name: Words };
  /** A county or wider. */
  place: Words;
  /** A school term. */
  period: Words;
  madeUp: boolean;
  /** First 1, and one more each time it is published. */
  edition: number;
  instruments: Instrument[];
  /** Where one teacher rated the group: whether that teacher agreed to the ratings being published. Unsaid is no. */
  oneTeacherAgrees?: boolean;
};
