import { checkText } from "../free-text/check-text.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * Those who led the group may say beside the harm what they saw and did. It is their own text, so it says no number, no
 * name, no place, no cause, and speaks of no child; and where nothing got worse there is nothing to add to.
 */
export const harmContextOnly: Rule = {
  id: "harm-context",
  number: null,
  wayOut: ways.rewrite,
  source: "TREND and CONSORT: harms are reported; an author may explain and may not leave out",
  broken: ({ harm, harmContext }) => {
    if (harmContext === null) return [];
    return harm.length === 0
      ? [
          {
            at: "harmContext",
            says: {
              en: "nothing got worse, so there is nothing to add to; leave this text out",
              "zh-CN": "没有一项变差，所以没有要补充的；请去掉这段话",
            },
          },
        ]
      : checkText(harmContext, "harmContext");
  },
};
