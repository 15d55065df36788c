import { checkName } from "../free-text/check-text.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/** A county or wider, a school term, and names that name no person, village or school. */
export const namesAndPlaces: Rule = {
  id: "names-and-places",
  number: null,
  wayOut: ways.rewrite,
  source: "ICO motivated-intruder test: in a village everyone knows who the eight children are",
  broken: ({ programme, group, place, period }) => [
    ...checkName(programme.name, "programme.name"),
    ...checkName(group.name, "group.name"),
    ...checkName(place, "place"),
    ...checkName(period, "period"),
  ],
};
