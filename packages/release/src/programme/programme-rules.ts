import type { Problem } from "@kith/instrument";
import { checkName } from "../free-text/check-text.ts";
import { policy } from "../policy.ts";
import { isMultipleOf } from "../rounding.ts";
import { wordOfOrder } from "./order-of-improvement.ts";
import { isPooledBand } from "./pooled-band.ts";
import type { Order, PooledFinding, ProgrammeFacts } from "./programme-release.ts";

/** What in a programme's facts breaks a rule: where, and what would mend it. */
export function programmeProblems(facts: ProgrammeFacts): Problem[] {
  return [
    ...checkName(facts.programme.name, "programme.name"),
    ...checkName(facts.place, "place"),
    ...checkName(facts.period, "period"),
    ...facts.findings.flatMap((finding, index) => [
      ...(facts.scales.some(({ scale }) => scale === finding.scale)
        ? []
        : [{ at: `findings.${index}.scale`, says: `no scale is called ${finding.scale}` }]),
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
          says: `${own?.scale} by the ${own?.informant} is here twice; one could be subtracted`,
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
  const checks: [boolean, string, string][] = [
    [
      groups >= pool.groups && groups <= facts.groups,
      "groups",
      `at least ${pool.groups} groups, and no more than took part, are told together`,
    ],
    [isPooledBand(people), "people", `"${people.en}" is not a band of people`],
    [numbers.every((one) => isMultipleOf(one, pool.unit)), "change", `changes over groups are told to ${pool.unit}`],
    [numbers.every((one) => Math.abs(one) <= highest - lowest), "change", "a change is larger than the scale"],
    [interval.from <= change && change <= interval.to, "interval", "the change lies outside its own interval"],
    [
      (prediction.kind === "prediction") === groups >= 5,
      "prediction",
      "where a next group may lie is told from five groups on, and only then",
    ],
    [
      says === wordOfInterval(finding),
      "says",
      `an interval from ${interval.from} to ${interval.to} is "${wordOfInterval(finding)}"`,
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

function orderProblems(
  { informant, order, people, percent, says }: Order,
  facts: ProgrammeFacts,
  at: string,
): Problem[] {
  const isNamed = order.every((scale) => facts.scales.some((one) => one.scale === scale));
  const isOnce = new Set(order).size === order.length;
  const isTwice =
    facts.orders.findIndex((one) => one.informant === informant) !==
    facts.orders.findIndex((one) => one.order === order);
  return [
    ...(isNamed && isOnce ? [] : [{ at: `${at}.order`, says: "an order names scales of this release, each once" }]),
    ...(isTwice
      ? [{ at, says: `there is already an order by the ${informant}; only the one fixed beforehand is told` }]
      : []),
    ...(isPooledBand(people) ? [] : [{ at: `${at}.people`, says: `"${people.en}" is not a band of people` }]),
    ...(says === wordOfOrder(percent)
      ? []
      : [{ at: `${at}.says`, says: `a chance of ${percent}% is "${wordOfOrder(percent)}"` }]),
  ];
}
