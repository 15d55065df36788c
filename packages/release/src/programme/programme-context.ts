import type { Informant } from "@kith/instrument";
import type { Release } from "../release.ts";
import type { ReleaseContext } from "../release-context.ts";

/** What was told of some of these groups before: what they showed together, or the spread of their children's changes. */
export type ToldBefore =
  | { what: "pool"; groups: readonly string[] }
  | { what: "spread"; groups: readonly string[]; scale: string; informant: Informant };

/** What a programme's release needs to be told: names, forms, and what is public of its groups already. */
export type ProgrammeContext = Pick<
  ReleaseContext,
  "programme" | "place" | "period" | "madeUp" | "signing" | "edition" | "instruments"
> & {
  /** Every release of a group of this programme that anyone may have kept, taken down or not. */
  published: readonly Release[];
  /** Cells, by `informant/scale`, that beside an earlier edition would leave one group, and are withheld for it. */
  closed?: readonly string[];
  /** Earlier editions, and margins, that rest on these groups: whoever kept them holds them beside this one. */
  before?: readonly ToldBefore[];
  /** The order in which the scales were expected to improve, fixed before the answers came. Without it: no order. */
  order?: readonly string[];
};
