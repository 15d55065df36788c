import type { Problem } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";
import type { WayOut } from "../way-out.ts";

/** One rule of publication. It is kept when a release is made, and checked again at the site's door. */
export type Rule = {
  id: string;
  /** Its number among P1 to P22 in the table of rules, where it has one. */
  number: `P${number}` | null;
  /** What helps where the rule stands in the way. It is never to loosen the rule. */
  wayOut: WayOut;
  /** Where the rule comes from. */
  source: string;
  /** What in these facts breaks it: where, and what would mend it. */
  broken: (facts: ReleaseFacts) => Problem[];
};
