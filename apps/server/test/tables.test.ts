import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Response } from "@kith/instrument";
import { scoreResponse } from "@kith/scoring";
import { demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { runKith, runKithInChinese } from "./run-kith.ts";
import { instrumentOf, temporaryFolder } from "./stage.ts";

const teacher = "kith-interpersonal-teacher";
const words = { "zh-CN": "词", en: "word" };

test("a table of answers is scored without a server, and comes to what the forms come to", async () => {
  using folder = temporaryFolder();
  const forms = formsOf("osmanthus");
  writeFileSync(`${folder.path}/answers.csv`, toTable(forms));
  const scored = await runKith("score", "--instrument", teacher, `${folder.path}/answers.csv`);
  expect(scored).toMatchObject({ code: 0, says: "" });
  const [header, ...lines] = scored.out.trim().split("\n");
  expect(header).toBe("child,wave,rater,instrument,scale,score,answered,items,why_none");
  const expected = forms.flatMap((form) =>
    scoreResponse(instrumentOf(teacher), form).map(
      (score) =>
        `${form.child},${form.wave},${form.raterId},${teacher},${score.scale},${score.kind === "score" ? score.value : ""}`,
    ),
  );
  expect(lines.map((line) => line.split(",").slice(0, 6).join(","))).toEqual(expected);
  const json = await runKith("score", "--json", "--instrument", teacher, `${folder.path}/answers.csv`);
  expect(JSON.parse(json.out)).toHaveLength(expected.length);
});

test("why a score is what it is, and why there is none, is said in words, in the language of the terminal", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/answers.csv`;
  const items = instrumentOf(teacher).items.map(({ id }) => id);
  const answers = items.map((id, at) => (at < 3 ? "not-observed" : id === "ca8" ? "3" : "2"));
  writeFileSync(file, `child,wave,rater,${items.join(",")}\nc01,T0,t1,${answers.join(",")}\n`);
  const told = await runKith("score", "--why", "--instrument", teacher, file);
  expect(told).toMatchObject({ code: 0, says: "" });
  const lines = told.out.split("\n");
  expect(lines[0]).toBe(`c01 · T0 · t1 · ${teacher}`);
  expect(lines[1]).toBe("  “Keeping away from others” has no score: 5 answered, and at least 6 are needed.");
  expect(told.out).toContain("“Emotional outbursts” is 1.875: 8 of 8 questions were answered.");
  expect(told.out).toContain("(3), reversed to 1; counts 1.");
  const chinese = await runKithInChinese("score", "--why", "--instrument", teacher, file);
  expect(chinese.out).toContain("“退缩”没有分数：答了 5 题，至少要 6 题。");
  expect(chinese.out.replace(`c01 · T0 · t1 · ${teacher}`, "")).not.toMatch(/[a-z]{2}/i);
  const both = await runKith("score", "--why", "--json", "--instrument", teacher, file);
  expect(both).toMatchObject({ code: 1, out: "" });
  expect(both.says).toContain("Write only one of --json, --why and --against");
});

test("a group's table becomes a release that passes its own check, and an altered one does not", async () => {
  using folder = temporaryFolder();
  const [answers, about, out] = ["answers.csv", "about.json", "osmanthus.json"].map(
    (name) => `${folder.path}/${name}`,
  ) as [string, string, string];
  writeFileSync(answers, toTable(formsOf("osmanthus")));
  const names = { programme: { slug: "p", name: words }, group: { slug: "osmanthus", name: words } };
  writeFileSync(about, JSON.stringify({ ...names, place: words, period: words, madeUp: true }));
  const estimated = await runKith("estimate", "--json", "--instrument", teacher, answers, "--left", "c07");
  expect(estimated.code).toBe(0);
  expect(JSON.parse(estimated.out).left).toHaveLength(1);
  const made = await runKith("release", "--about", about, "--instrument", teacher, answers, "--out", out);
  expect(made).toMatchObject({ code: 0, says: "" });
  expect(made.out).toContain("Signed: 1 of 1 (kith release).");
  expect(made.out).toContain("Numbers that would be published: 3.");
  expect(await runKith("release", "--check", out)).toMatchObject({ code: 0, out: "✓ osmanthus, edition 1, whole\n" });
  writeFileSync(out, readFileSync(out, "utf8").replace('"enrolled": 8', '"enrolled": 9'));
  const altered = await runKith("release", "--check", out);
  expect(altered.code).toBe(1);
  expect(altered.says).toMatch(/^The release file .*osmanthus\.json is damaged or was altered: .*\n$/);
  writeFileSync(out, readFileSync(out, "utf8").slice(0, 900));
  expect((await runKith("release", "--check", out)).says).toContain("is not whole JSON");
});

test("a real group's table becomes a release only with the names of two people, who are nowhere in the file", async () => {
  using folder = temporaryFolder();
  const [answers, about, out] = ["answers.csv", "about.json", "osmanthus.json"].map(
    (name) => `${folder.path}/${name}`,
  ) as [string, string, string];
  writeFileSync(answers, toTable(formsOf("osmanthus")));
  const names = { programme: { slug: "p", name: words }, group: { slug: "osmanthus", name: words } };
  writeFileSync(about, JSON.stringify({ ...names, place: words, period: words, madeUp: false }));
  const release = (...signers: string[]) =>
    runKith("release", "--about", about, "--instrument", teacher, answers, "--out", out, ...signers);
  for (const signers of [[], ["--signed-by", "Lin"], ["--signed-by", "Lin", "--signed-by", "lin "]]) {
    const refused = await release(...signers);
    expect(refused).toMatchObject({ code: 1, says: expect.stringContaining("Give --signed-by twice") });
    expect(existsSync(out)).toBe(false);
  }
  const made = await release("--signed-by", "Lin", "--signed-by", "Zhao");
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("Signed: 2 of 2 (Lin, Zhao).") });
  expect(readFileSync(out, "utf8")).toContain('"signing": "two-people"');
  expect(readFileSync(out, "utf8")).not.toMatch(/Lin|Zhao/);
});

test("kith score --against shows every score that a corrected key would change, and the items behind it, and changes nothing", async () => {
  using folder = temporaryFolder();
  const [answers, older] = [`${folder.path}/answers.csv`, `${folder.path}/older.json`];
  const own = instrumentOf(teacher);
  const items = own.items.map((item) => (item.id === "wd1" ? { ...item, reverse: !item.reverse } : item));
  writeFileSync(older, JSON.stringify({ ...own, items }));
  const columns = own.items.map(({ id }) => id);
  const line = (child: string, first: number) =>
    [child, "T0", ...columns.map((id) => (id === "wd1" ? first : 1))].join(",");
  writeFileSync(answers, [["child", "wave", ...columns].join(","), line("c01", 4), line("c02", 2), ""].join("\n"));
  const { code, out } = await runKith("score", "--instrument", teacher, "--against", older, answers);
  expect(code).toBe(0);
  expect(out).toContain("c01 · T0");
  expect(out).toMatch(/withdrawal: \d.*? → \d/);
  expect(out).toContain("wd1: counted 0 → 4");
  expect(out).not.toContain("c02");
  expect(out).toContain("The scores of 1 of 2 forms would change.");
  const both = await runKith("score", "--instrument", teacher, "--why", "--against", older, answers);
  expect([both.code, both.says]).toEqual([1, expect.stringContaining("Write only one of")]);
});

test("on a Chinese terminal not a word of English says what is wrong with a line, a release or an instrument", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/answers.csv`;
  writeFileSync(file, 'child,wave,wd1,wd2\nc01,T0,9,1\nc02,T3,1,1\nc03,T0,1\nc01,T0,1,2\nc04,T0,"1\n');
  const { says } = await runKithInChinese("score", "--instrument", teacher, file);
  expect(says).toContain(`${file}：第 2 行 wd1：选项里没有 9；请写 0, 1, 2, 3, 4, `);
  expect(says).toContain(`${file}：第 3 行 wave：这里不认识“T3”；请写 T0、mid、T1、T2`);
  expect(says).toContain(`${file}：第 4 行：这一行有 3 格，第一行有 4 列；看看是不是多了或少了逗号`);
  expect(says).toContain(`${file}：第 6 行：这里有一个引号没有关上`);
  writeFileSync(file, "{}");
  expect((await runKithInChinese("release", "--check", file)).says).toContain("kind：少了这一项；请补上");
  writeFileSync(file, JSON.stringify({ ...instrumentOf(teacher), version: "1", items: [] }));
  expect((await runKithInChinese("check-instrument", file)).says).toContain("version：版本写成 1.0.0 这样");
});

test("a table with a wrong answer is refused with its line and column, and nothing is written", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/answers.csv`;
  writeFileSync(file, "child,wave,wd1,wd2\nc01,T0,9,1\nc02,T0,maybe,1\n");
  const { code, says } = await runKith("score", "--instrument", teacher, file);
  expect(code).toBe(1);
  expect(says).toContain("line 2, wd1: 9 was not a choice");
  expect(says).toContain('line 3, wd1: "maybe" is not an answer');
  writeFileSync(file, "child,wave,wd1,sleep\nc01,T0,1,1\n");
  expect((await runKith("score", "--instrument", teacher, file)).says).toContain("line 1, sleep: no instrument has");
  const about = `${folder.path}/about.json`;
  writeFileSync(about, JSON.stringify({ programme: "p" }));
  const refused = await runKith(
    "release",
    "--about",
    about,
    "--instrument",
    teacher,
    file,
    "--out",
    `${folder.path}/r.json`,
  );
  expect(refused.code).toBe(1);
  expect(refused.says).toContain("about.json has something to mend: programme: ");
  expect(existsSync(`${folder.path}/r.json`)).toBe(false);
});

function formsOf(slug: string): Response[] {
  const group = demoProgramme().groups.find((one) => one.slug === slug);
  return (group?.responses ?? []).filter(({ instrument, wave }) => instrument.id === teacher && wave !== "T2");
}

function toTable(forms: Response[]): string {
  const items = instrumentOf(teacher).items.map((item) => item.id);
  const lines = forms.map((form) => {
    const answers = items.map((item) => {
      const answer = form.answers[item];
      return typeof answer === "number" ? answer : (answer?.missing ?? "");
    });
    return [form.child, form.wave, form.raterId, ...answers].join(",");
  });
  return [["child", "wave", "rater", ...items].join(","), ...lines, ""].join("\n");
}
