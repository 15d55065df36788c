import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeRelease } from "../src/make-release.ts";
import { readRelease } from "../src/read-release.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, harmFirst, published, tooSmall, withheld } from "./made-up/groups.ts";

const examples = { published, withheld, "harm-first": harmFirst, "too-small": tooSmall };

test.for(Object.entries(examples))("the example release %s is what makeRelease makes today", ([name, group]) => {
  const file = new URL(`../examples/${name}.release.json`, import.meta.url);
  const release = makeRelease(estimateOf(group), contextOf(group));
  if (process.env.KITH_WRITE_EXAMPLES === "yes") writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`);
  const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(kept).toEqual(release);
  expect(readRelease(kept)).toEqual({ kind: "read", value: release });
});
