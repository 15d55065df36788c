import type { Words } from "@kith/instrument";
import { expect, test } from "vitest";
import { makeRelease, readRelease, releaseProblems } from "../src/index.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, harmFirst, published } from "./made-up/groups.ts";

const plain: Words = {
  en: "the group met in the weeks before the exams, and we have spoken with the families since",
  "zh-CN": "那几周正好要考试，后来我们和家里谈过",
};
const withContext = (harmContext: Words | null, group = harmFirst) =>
  makeRelease(estimateOf(group), { ...contextOf(group), harmContext });

test("harm-context: what the leaders add stands after the harm, in the first section, and changes none of it", () => {
  const [made, without] = [withContext(plain), withContext(null)];
  const harm = without.mainPoints.filter(({ kind }) => kind === "harm");
  expect(harm.length).toBeGreaterThan(0);
  expect(made.mainPoints.slice(0, harm.length)).toEqual(harm);
  expect(made.mainPoints[harm.length]).toMatchObject({
    id: "harm-context",
    words: { en: expect.stringContaining("before the exams"), "zh-CN": expect.stringContaining("补充") },
  });
  expect(readRelease(JSON.parse(JSON.stringify(made))).kind).toBe("read");
});

test("harm-context: a number, a child, a school or a cause in it is refused, and told where", () => {
  const says = (en: string, zh: string) =>
    releaseProblems(estimateOf(harmFirst), { ...contextOf(harmFirst), harmContext: { en, "zh-CN": zh } }).map(
      ({ at }) => at,
    );
  expect(says("three children fought", "那几周要考试")).toEqual(["harmContext.en"]);
  expect(says("it was a hard term", "打架的次数从2次变成4次")).toEqual(["harmContext.zh-CN"]);
  expect(says("it was a hard term", "石桥小学那时候在搬家")).toEqual(["harmContext.zh-CN"]);
  expect(says("the exams caused it", "考试导致的")).toEqual(["harmContext.zh-CN", "harmContext.en"]);
  expect(says(plain.en, plain["zh-CN"])).toEqual([]);
});

test("harm-context: where nothing got worse there is nothing to add to, in the desk or by a hand in the file", () => {
  const made = withContext(plain, published);
  expect(made.harmContext).toBeNull();
  const read = readRelease({ ...JSON.parse(JSON.stringify(made)), harmContext: plain });
  expect(read.kind === "refused" && read.problems[0]?.at).toBe("harmContext");
});
