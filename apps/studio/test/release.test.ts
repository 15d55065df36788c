import type { BoardGroup } from "@kith/server/api";
import { expect, test } from "vitest";
import { pointsOf, withheldByReason } from "../src/release/points.ts";
import { publicPage, togetherPage } from "../src/release/public-page.ts";
import { settled } from "../src/release/publishing.ts";
import { address, readRoute } from "../src/route.ts";
import { madeUpBoard, madeUpDraft } from "./made-up-board.ts";

function group(slug: string): BoardGroup {
  const found = madeUpBoard().groups.find((each) => each.slug === slug);
  if (!found) throw new Error(`the made-up board has no ${slug}`);
  return found;
}

test("harm comes first and once, though the draft says it twice", () => {
  const points = pointsOf(madeUpDraft(group("willow")));
  expect(points.map((point) => point.isHarm)).toEqual([true, false, false]);
  expect(points[0]?.words.en).toContain("more hurting of others");
});

test("harm that the main points forgot is still said", () => {
  const draft = madeUpDraft(group("willow"));
  expect(pointsOf({ ...draft, mainPoints: [] }).map((point) => point.isHarm)).toEqual([true]);
});

test("what is held back is gathered by reason, and no cell is lost", () => {
  const { withheld } = madeUpDraft(group("bamboo"));
  const reasons = withheldByReason(withheld);
  expect(reasons.map((reason) => reason.cells.length)).toEqual([3, 1]);
  expect(reasons.flatMap((reason) => reason.cells)).toHaveLength(withheld.length);
});

test("the public page is found in either language", () => {
  expect(publicPage("/reports/groups/osmanthus/", "zh-CN")).toBe("/reports/groups/osmanthus/");
  expect(publicPage("/reports/groups/osmanthus/", "en")).toBe("/reports/en/groups/osmanthus/");
  expect(publicPage("/preview/5f/groups/osmanthus/", "en")).toBe("/preview/5f/en/groups/osmanthus/");
  expect(togetherPage("/reports/programmes/growing/", "en")).toBe("/reports/en/programmes/growing/");
});

test("after a broken connection only a newer edition means that it was published", () => {
  const osmanthus = group("osmanthus");
  expect(settled({ kind: "unsure", before: 1 }, osmanthus)).toEqual({ kind: "unsure", before: 1 });
  expect(settled({ kind: "unsure", before: 0 }, osmanthus)).toEqual({
    kind: "published",
    edition: 1,
    url: "/reports/groups/osmanthus/",
    together: null,
  });
});

test("every place has an address that leads back to it, and a strange address leads to the groups", () => {
  const places = [
    { screen: "groups" },
    { screen: "calls" },
    { screen: "together" },
    { screen: "group", group: "g 1/ä" },
    { screen: "release", group: "竹子" },
  ] as const;
  for (const place of places) expect(readRoute(address(place))).toEqual(place);
  for (const strange of ["", "#", "#/groups", "#/groups/", "#/elsewhere/g1", "#/groups/%E0%A4%A"])
    expect(readRoute(strange)).toEqual({ screen: "groups" });
});
