import { isDeepStrictEqual } from "node:util";
import { allMultisets, type Learned, reconstruct } from "../src/index.ts";
import type { KnownCase } from "./known-case.ts";

type Query = KnownCase["queries"][number];

/** Where our attack says something else than is known, in words; nothing where every answer is exact. */
export function differencesOf({ published, bandFrom, allMultisets: all, queries }: KnownCase): string[] {
  const counted = Number(allMultisets(published));
  const insiders = queries.map(({ insider }) => insider);
  const learned = reconstruct(published, bandFrom, insiders);
  return [
    ...(all === null || all === counted ? [] : [`${counted} multisets in all, not ${all}`]),
    ...queries.flatMap((query, index) => differences(query, learned[index])),
  ];
}

function differences(known: Query, ours: Learned | undefined): string[] {
  return asked.flatMap((name) => {
    if (known[name] === undefined || isDeepStrictEqual(known[name], ours?.[name])) return [];
    const who = known.insider.length === 0 ? "an outsider" : `who knows ${known.insider.join(" and ")}`;
    return [`${name} to ${who}: ${JSON.stringify(ours?.[name])}, not ${JSON.stringify(known[name])}`];
  });
}

const asked = ["datasets", "membersInBand", "supportOfAnother", "certain", "maximum", "minimum"] as const;
