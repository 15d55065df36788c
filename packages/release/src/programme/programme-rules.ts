import type { Problem, Words } from "@kith/instrument";
import { checkName } from "../free-text/check-text.ts";
import { listedTwice, otherAddress } from "../listed-once.ts";
import { policy } from "../policy.ts";
import { isMultipleOf } from "../rounding.ts";
import { tooFewSign } from "../rules/two-signatures.ts";
import { informantWords } from "../words/informant-words.ts";
import { isPooled, wordOfOrder } from "./order-of-improvement.ts";
import { isPooledBand } from "./pooled-band.ts";
import type { Order, PooledFinding, ProgrammeFacts, ToldOrder } from "./programme-release.ts";

/** What in a programme's facts breaks a rule: where, and what would mend it. */
export function programmeProblems(facts: ProgrammeFacts): Problem[] {
  return [
    ...checkName(facts.programme.name, "programme.name"),
    ...checkName(facts.place, "place"),
    ...checkName(facts.period, "period"),
    ...tooFewSign(facts),
    ...listedTwice(facts),
    ...otherAddress(facts.slug, facts.programme),
    ...facts.findings.flatMap((finding, index) => [
      ...(facts.scales.some(({ scale }) => scale === finding.scale)
        ? []
        : [
            {
              at: `findings.${index}.scale`,
              says: {
                en: `no scale is called ${finding.scale}`,
                "zh-CN": `没有叫 ${finding.scale} 的量表；请重新发布`,
              },
            },
          ]),
      ...twiceProblems(facts, index),
      ...(finding.kind === "pooled" ? pooledProblems(finding, facts, `findings.${index}`) : []),
    ]),
    ...facts.orders.flatMap((order, index) => orderProblems(order, facts, `orders.${index}`)),
  ];
}

function twiceProblems({ findings }: ProgrammeFacts, index: number): Problem[] {
  const own = findings[index];
  const first = findings.findIndex(({ scale, informant }) => scale === own?.scale && informant === own.informant);
  return first === index
    ? []
    : [
        {
          at: `findings.${index}`,
          says: {
            en: `${own?.scale} by the ${own?.informant} is here twice; one could be subtracted`,
            "zh-CN": `${own && informantWords[own.informant]["zh-CN"]}填的 ${own?.scale} 出现了两次；两个数可以相减`,
          },
        },
      ];
}

function pooledProblems(finding: PooledFinding, facts: ProgrammeFacts, at: string): Problem[] {
  const { groups, people, change, interval, prediction, lowest, highest, says } = finding;
  const { pool } = policy;
  const numbers = [
    change,
    interval.from,
    interval.to,
    ...(prediction.kind === "prediction" ? [prediction.from, prediction.to] : []),
  ];
  const checks: [boolean, string, Words][] = [
    [
      groups >= pool.groups && groups <= facts.groups,
      "groups",
      {
        en: `at least ${pool.groups} groups, and no more than took part, are told together`,
        "zh-CN": `至少要有 ${pool.groups} 个小组合在一起说，也不能多于参加的小组`,
      },
    ],
    [
      isPooledBand(people),
      "people",
      { en: `"${people.en}" is not a band of people`, "zh-CN": `“${people["zh-CN"]}”不是可以说的人数` },
    ],
    [
      numbers.every((one) => isMultipleOf(one, pool.unit)),
      "change",
      { en: `changes over groups are told to ${pool.unit}`, "zh-CN": `合在一起的变化只取到 ${pool.unit}` },
    ],
    [
      numbers.every((one) => Math.abs(one) <= highest - lowest),
      "change",
      { en: "a change is larger than the scale", "zh-CN": "变化比量表的范围还大" },
    ],
    [
      interval.from <= change && change <= interval.to,
      "interval",
      { en: "the change lies outside its own interval", "zh-CN": "变化不在它自己的范围里" },
    ],
    [
      (prediction.kind === "prediction") === groups >= 5,
      "prediction",
      {
        en: "where a next group may lie is told from five groups on, and only then",
        "zh-CN": "有五个小组才说下一个小组可能在哪里，也只在那时说",
      },
    ],
    [
      says === wordOfInterval(finding),
      "says",
      {
        en: `an interval from ${interval.from} to ${interval.to} is "${wordOfInterval(finding)}"`,
        "zh-CN": `从 ${interval.from} 到 ${interval.to} 的范围是“${wordOfInterval(finding)}”`,
      },
    ],
  ];
  return checks.flatMap(([holds, field, text]) => (holds ? [] : [{ at: `${at}.${field}`, says: text }]));
}

/** Better or worse only where the whole interval lies on one side of nothing. */
export function wordOfInterval({
  interval,
  direction,
}: Pick<PooledFinding, "interval" | "direction">): PooledFinding["says"] {
  if (interval.from <= 0 && interval.to >= 0) return "cannot-tell";
  return interval.to < 0 === (direction === "lower-is-better") ? "better" : "worse";
}

function orderProblems(found: Order, facts: ProgrammeFacts, at: string): Problem[] {
  const { informant, order } = found;
  const isNamed = order.every((scale) => facts.scales.some((one) => one.scale === scale));
  const isOnce = new Set(order).size === order.length;
  const isTwice =
    facts.orders.findIndex((one) => one.informant === informant) !==
    facts.orders.findIndex((one) => one.order === order);
  return [
    ...(isNamed && isOnce
      ? []
      : [
          {
            at: `${at}.order`,
            says: {
              en: "an order names scales of this release, each once",
              "zh-CN": "先后里只写这份报告的量表，每个一次",
            },
          },
        ]),
    ...(isTwice
      ? [
          {
            at,
            says: {
              en: `there is already an order by the ${informant}; only the one fixed beforehand is told`,
              "zh-CN": `${informantWords[informant]["zh-CN"]}已经有一个先后；只说事先定好的那一个`,
            },
          },
        ]
      : []),
    ...(found.kind === "told" ? toldProblems(found, facts, at) : []),
  ];
}

function toldProblems(
  { informant, order, people, percent, says }: ToldOrder,
  facts: ProgrammeFacts,
  at: string,
): Problem[] {
  return [
    ...(order.every((scale) => isPooled(facts.findings, informant, scale))
      ? []
      : [
          {
            at: `${at}.order`,
            says: {
              en: "an order is told only where each of its scales is; withhold it, or wait for more groups",
              "zh-CN": "先后里的每一项都公布了，才说先后；请先不公开它，或者等更多小组",
            },
          },
        ]),
    ...(isPooledBand(people)
      ? []
      : [
          {
            at: `${at}.people`,
            says: { en: `"${people.en}" is not a band of people`, "zh-CN": `“${people["zh-CN"]}”不是可以说的人数` },
          },
        ]),
    ...(says === wordOfOrder(percent)
      ? []
      : [
          {
            at: `${at}.says`,
            says: {
              en: `a chance of ${percent}% is "${wordOfOrder(percent)}"`,
              "zh-CN": `${percent}% 的把握是“${wordOfOrder(percent)}”`,
            },
          },
        ]),
  ];
}
