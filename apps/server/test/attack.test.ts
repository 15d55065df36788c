import { readFileSync, writeFileSync } from "node:fs";
import { estimateGroup, type GroupEstimate } from "@kith/estimate";
import { library } from "@kith/library";
import { type MemberScores, makeRelease } from "@kith/release";
import { demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { attack } from "../src/cli/attack.ts";
import { ledger } from "../src/cli/ledger.ts";
import { tombstone } from "../src/cli/tombstone.ts";
import { runKith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

const osmanthus = demoGroup("osmanthus");

test("a published report is attacked from its file alone: everything is free, with how many sets fit and the worst insider", async () => {
  using folder = temporaryFolder();
  const file = writeRelease(folder.path);
  const { code, out, says } = await runKith("attack", file);
  expect({ code, says }).toEqual({ code: 0, says: "" });
  expect(out).toMatch(/^FREE +outsider +teacher +withdrawal +before +\d+ sets fit; highest \d+–\d+, lowest \d+–\d+$/m);
  expect(out).toMatch(/^FREE +outsider +child +withdrawal +everyone-fell$/m);
  expect(out).toMatch(/^\d+ things attacked in \d+ ms\./m);
  expect(out).toContain("The worst insider, were there such a family: ");
  expect(out).not.toMatch(/PINNED|UNDECIDED/);
});

test("with the true scores each family and every two attack it, and learn no more than the rules allow", async () => {
  using folder = temporaryFolder();
  const file = writeRelease(folder.path);
  const scores = `${folder.path}/scores.json`;
  writeFileSync(scores, JSON.stringify(scoresOf(osmanthus.estimate)));
  const { code, out, says } = await runKith("attack", file, "--member-scores", scores, "--json");
  expect({ code, says }).toEqual({ code: 0, says: "" });
  const { attacked, isFree, worst, milliseconds } = JSON.parse(out);
  expect(isFree).toBe(true);
  expect(attacked.filter(({ reader }: { reader: string }) => reader === "member")).toHaveLength(20);
  expect(worst.reader).toBe("member");
  expect(milliseconds).toBeLessThan(5_000);
});

test("a report of a group in which one child stands out is pinned, and the exit code says so", async () => {
  using folder = temporaryFolder();
  const file = writeRelease(folder.path);
  const [teacher] = scoresOf(osmanthus.estimate);
  const finding = osmanthus.release.findings.find(
    (one) => one.scale === teacher?.scale && one.informant === teacher.informant,
  );
  if (!teacher || finding?.kind !== "shown") throw new Error("this group has a teacher's number");
  // One child has the whole of what the mean allows and the others nothing: no such cell is ever published.
  const people = teacher.pairs.length;
  const pairs = teacher.pairs.map((pair, at) => ({
    ...pair,
    after: at === 0 ? Math.min(4, Math.floor((finding.after * people) / 0.125) * 0.125) : 0,
  }));
  const rest = finding.after * people - (pairs[0]?.after ?? 0);
  expect(rest).toBeLessThan(1.5);
  const last = pairs.at(-1);
  if (last) last.after = Math.round(rest / 0.125) * 0.125;
  const scores = `${folder.path}/scores.json`;
  writeFileSync(scores, JSON.stringify([{ ...teacher, pairs }]));
  const { code, out } = await runKith("attack", file, "--member-scores", scores);
  expect(code).toBe(1);
  expect(out).toMatch(/^PINNED +member +teacher /m);
  expect(out).toContain("Something can be worked out; this must not be public.");
});

test("a file that was changed, cut off, of several groups or with somebody else's scores is one sentence", async () => {
  using folder = temporaryFolder();
  const file = writeRelease(folder.path);
  const scores = `${folder.path}/scores.json`;
  writeFileSync(
    scores,
    JSON.stringify(scoresOf(osmanthus.estimate).map((one) => ({ ...one, pairs: one.pairs.slice(1) }))),
  );
  const others = await runKith("attack", file, "--member-scores", scores);
  writeFileSync(scores, '[{"scale":"withdrawal","informant":"teacher","pairs":[{"before":"2"}]}]');
  const mistyped = await runKith("attack", file, "--member-scores", scores);
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace('"enrolled": 8', '"enrolled": 9'));
  const changed = await runKith("attack", file);
  writeFileSync(file, whole.slice(0, 900));
  const cut = await runKith("attack", file);
  writeFileSync(file, JSON.stringify({ kind: "kith-programme-release" }));
  const several = await runKith("attack", file);
  const none = await runKith("attack");
  const all = [others, mistyped, changed, cut, several, none];
  expect(all.map(({ code, out }) => [code, out])).toEqual(all.map(() => [1, ""]));
  for (const { says } of all) expect(says.trim().split("\n")).toHaveLength(1);
  expect(others.says).toContain("do not come to what was published");
  expect(mistyped.says).toContain("has something to mend: 0.pairs.0.before");
  expect(changed.says).toContain("hash: this file was changed after it was published");
  expect(cut.says).toContain("is not whole JSON");
  expect(several.says).toContain("is of several groups together");
});

test("a slip at the keyboard takes nothing down and makes no data folder, and each command explains itself in both languages", async () => {
  using folder = temporaryFolder();
  const nowhere = `${folder.path}/nowhere`;
  const stone = await runKith("tombstone", "--data", nowhere, "--group", "maple", "--reason", "mistake-found");
  const reason = await runKith("tombstone", "--data", nowhere, "--group", "maple", "--reason", "shame");
  const list = await runKith("ledger", "--data", nowhere);
  const together = await runKith("release", "--programme", "--data", nowhere);
  expect([stone, reason, list, together].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  expect(stone.says).toContain("There are no data of Kith's in");
  expect(reason.says).toContain("one of these four: family-asked, could-be-recognised, mistake-found, programme-asked");
  expect(list.says).toBe(together.says);
  const overview = await runKith("--help");
  for (const { name, summary, help } of [attack, tombstone, ledger]) {
    expect(overview.out).toContain(`${name.padEnd(18)}${summary.en}`);
    expect(help.en).toContain(`kith ${name} `);
    expect(help["zh-CN"]).toContain(`kith ${name} `);
  }
});

function demoGroup(slug: string) {
  const { groups, place, period, ...programme } = demoProgramme();
  const group = groups.find((one) => one.slug === slug);
  if (!group) throw new Error(`demoGroup requires ${slug}`);
  const estimate = estimateGroup({
    group: slug,
    plannedSessions: group.plannedSessions,
    children: group.children,
    expected: group.expected.filter(({ wave }) => wave === "T0" || wave === "T1"),
    responses: group.responses.filter(({ wave }) => wave === "T0" || wave === "T1"),
    sessions: group.sessions,
    instruments: [...library],
  });
  const names = { programme, group: { slug, name: group.name }, place, period, madeUp: true, edition: 1 };
  return { estimate, release: makeRelease(estimate, { ...names, instruments: [...library] }) };
}

function writeRelease(folder: string): string {
  const file = `${folder}/osmanthus.json`;
  writeFileSync(file, JSON.stringify(osmanthus.release, null, 2));
  return file;
}

function scoresOf({ comparisons }: GroupEstimate): MemberScores[] {
  return osmanthus.release.findings.flatMap(({ kind, scale, informant, from, to }) => {
    const behind = comparisons.find(
      (one) => one.scale === scale && one.informant === informant && one.from === from && one.to === to,
    );
    if (kind === "withheld" || !behind) return [];
    return [{ scale, informant, pairs: behind.pairs.map(({ before, after }) => ({ before, after })) }];
  });
}
