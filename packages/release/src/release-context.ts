import type { Instrument, Words } from "@kith/instrument";
import type { Design } from "./design.ts";
import type { LedgerEntry } from "./ledger/ledger.ts";
import type { Finding, ReleaseFacts, Spread } from "./release.ts";

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
  /** How the group came about, where it is known: who named the children, where it met, who led it. */
  design?: Partial<Design>;
  /** How much children's changes differ, from earlier groups (`spreadsOf`), fixed before this one. Without it: no margins. */
  spreads?: readonly Spread[];
  /** Everything this programme published before. A number of almost the same children is then withheld. */
  ledger?: readonly LedgerEntry[];
  /** The secret mark under which a child stands in the ledger; without it, the child's code. */
  markOf?: (child: string) => string;
  /** How many people sign it before it goes out: two, unless everybody in it is invented. */
  signing?: ReleaseFacts["signing"];
  /** Numbers that nothing forbids and that people decided not to show, having looked at them. */
  heldBack?: readonly Pick<Finding, "informant" | "scale">[];
  /** What those who led the group add to what got worse. */
  harmContext?: Words | null;
};
