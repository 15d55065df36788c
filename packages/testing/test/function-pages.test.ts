import { readFileSync } from "node:fs";
import * as estimate from "@kith/estimate";
import * as scoring from "@kith/scoring";
import { expect, test } from "vitest";
import { functionPages, pageFile } from "../pages/functions.ts";

const pages = functionPages();

test("the page of every function says what the function's own file says", () => {
  expect(readFileSync(pageFile, "utf8"), "node packages/testing/pages/write.ts writes it anew").toBe(pages);
});

test("no public function of scoring or estimate is without a page", () => {
  const functions = Object.entries({ ...scoring, ...estimate }).filter(([, one]) => typeof one === "function");
  const without = functions.map(([name]) => name).filter((name) => !pages.includes(`\n## ${name}\n`));
  expect(without).toEqual([]);
});

test("an estimate's page names its formula, its source and when it must not be used", () => {
  const estimates = pages
    .split("\n## ")
    .filter((page) =>
      /`@kith\/estimate`, `(?:agreement|paired|pooling|reliability|single-case|ordering\/(?!ordering-words))/.test(
        page,
      ),
    );
  expect(estimates.length).toBeGreaterThanOrEqual(28);
  const lacking = estimates.filter((page) => !["Formula", "Source", "Not for"].every((label) => page.includes(label)));
  expect(lacking.map((page) => page.split("\n")[0])).toEqual([]);
});
