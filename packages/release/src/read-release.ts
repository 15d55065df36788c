import { contentHash, type Problem, type Read, readBy } from "@kith/instrument";
import * as v from "valibot";
import { complete } from "./complete.ts";
import { listedTwice, otherAddress } from "./listed-once.ts";
import { policy } from "./policy.ts";
import { atTheDoor, type Refusal, refusalsBy } from "./refusal.ts";
import { Release, ReleaseFacts } from "./release.ts";
import { brokenRules } from "./rules/rules.ts";
import { hasWholeSteps } from "./rules/unit-by-people.ts";

/**
 * Reads a release file. Every rule is checked again, and every sentence and number is made again from its facts: a file
 * changed by hand is refused, and told where.
 */
export function readRelease(thing: unknown): ReadRelease {
  const read = readBy(Release, thing);
  if (read.kind === "refused") return refused(read.problems);
  const release = read.value;
  if (release.policyVersion !== policy.version) return refused([otherPolicy(release)]);
  const facts = v.parse(v.object(ReleaseFacts.entries), release);
  const misfits = [...scaleProblems(facts), ...listedTwice(facts), ...otherAddress(facts.slug, facts.group)];
  if (misfits.length > 0) return refused([...misfits, ...hashProblems(release)]);
  const broken = brokenRules(facts);
  if (broken.length > 0) return { kind: "refused", problems: [...broken, ...atDoor(hashProblems(release))] };
  const made = complete(facts);
  const differs = differences(release, made);
  // A file that says just what its facts come to has the checksum that they come to.
  const isSealed = differs.length === 0 && release.hash === made.hash;
  const problems = isSealed ? [] : [...differs, ...hashProblems(release)];
  return problems.length > 0 ? refused(problems) : read;
}

/** A release that may be shown, or every reason why not: the rule, the place and what would help. */
export type ReadRelease = Extract<Read<Release>, { kind: "read" }> | { kind: "refused"; problems: Refusal[] };

function refused(problems: readonly Problem[]): ReadRelease {
  return { kind: "refused", problems: atDoor(problems) };
}

function atDoor(problems: readonly Problem[]): Refusal[] {
  return refusalsBy(atTheDoor, problems);
}

function otherPolicy({ policyVersion }: Release): Problem {
  return {
    at: "policyVersion",
    says: {
      en: `this was published under the rules ${policyVersion}, and the rules are now ${policy.version}; publish it again`,
      "zh-CN": `这份报告按 ${policyVersion} 版规则发布，现在的规则是 ${policy.version} 版；请重新发布`,
    },
  };
}

function scaleProblems({ scales, findings }: ReleaseFacts): Problem[] {
  return findings.flatMap((finding, index) => {
    const scale = scales.find((one) => one.scale === finding.scale);
    if (scale === undefined)
      return [
        {
          at: `findings.${index}.scale`,
          says: { en: `no scale is called ${finding.scale}`, "zh-CN": `没有叫 ${finding.scale} 的量表；请重新发布` },
        },
      ];
    if (finding.kind === "withheld") return [];
    if (!hasWholeSteps(finding)) {
      return [
        {
          at: `findings.${index}.step`,
          says: {
            en: `the scale ${finding.scale} does not go by such steps`,
            "zh-CN": `量表 ${finding.scale} 没有这样的步长；请重新发布`,
          },
        },
      ];
    }
    return finding.direction === scale.direction
      ? []
      : [
          {
            at: `findings.${index}.direction`,
            says: {
              en: `on ${finding.scale}, ${scale.direction}`,
              "zh-CN": `量表 ${finding.scale} 的方向是 ${scale.direction}`,
            },
          },
        ];
  });
}

/** What the file says beside what its own facts come to. */
function differences(release: Release, made: Release): Problem[] {
  const missing = made.manifest.filter((number) => !release.manifest.includes(number));
  const extra = release.manifest.filter((number) => !made.manifest.includes(number));
  return [
    ...(["mainPoints", "howSure", "method", "cautions"] as const).flatMap((part) =>
      sentenceProblems(part, release, made),
    ),
    ...[...missing, ...extra].map((number) => ({
      at: "manifest",
      says: missing.includes(number)
        ? {
            en: `${number} is on the page and not in the list of numbers that may leave`,
            "zh-CN": `页面上有 ${number}，而可以公开的数字里没有它`,
          }
        : {
            en: `${number} is in the list of numbers that may leave, and nothing in the release says it`,
            "zh-CN": `可以公开的数字里有 ${number}，而报告里没有一处说到它`,
          },
    })),
    ...(missing.length + extra.length === 0 && String(release.manifest) !== String(made.manifest)
      ? [
          {
            at: "manifest",
            says: {
              en: "the numbers that may leave are listed once each, in order",
              "zh-CN": "可以公开的数字每个只列一次，按大小排列",
            },
          },
        ]
      : []),
  ];
}

function sentenceProblems(
  part: "mainPoints" | "howSure" | "method" | "cautions",
  release: Release,
  made: Release,
): Problem[] {
  const has: { id: string }[] = release[part];
  const needs: { id: string }[] = made[part];
  const lost = needs.filter(({ id }) => !has.some((one) => one.id === id));
  if (lost.length > 0) {
    return lost.map(({ id }) => ({
      at: part,
      says: {
        en: `the sentence "${id}" is missing, and may not be removed`,
        "zh-CN": `少了“${id}”这句话；这句话不能去掉`,
      },
    }));
  }
  if (has.length !== needs.length) {
    return [
      {
        at: part,
        says: {
          en: "there is a sentence here that the numbers did not make; only those may be said",
          "zh-CN": "这里有一句话不是由数字得来的；只有由数字得来的话可以说",
        },
      },
    ];
  }
  return needs.flatMap((sentence, index) =>
    isSame(sentence, has[index] ?? null)
      ? []
      : [
          {
            at: `${part}.${index}`,
            says: {
              en: `this sentence is not what the numbers of the release say`,
              "zh-CN": "这句话和报告里的数字不一致",
            },
          },
        ],
  );
}

/** Written in the same order they are the same at a glance; in another, their checksums tell. */
function isSame(one: object, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || contentHash(one) === contentHash(other);
}

function hashProblems(release: Release): Problem[] {
  const { hash, ...unsealed } = release;
  return contentHash(unsealed) === hash
    ? []
    : [
        {
          at: "hash",
          says: {
            en: "this file was changed after it was published; publish it again from the studio",
            "zh-CN": "这个文件发布之后被改过；请从工作台重新发布",
          },
        },
      ];
}
