import type { Problem } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";

/** One rule of publication. It is kept when a release is made, and checked again at the site's door. */
export type Rule = {
  id: string;
  /** Where the rule comes from. */
  source: string;
  /** What in these facts breaks it: where, and what would mend it. */
  broken: (facts: ReleaseFacts) => Problem[];
};
