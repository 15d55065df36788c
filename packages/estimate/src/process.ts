import type { Instrument } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";
import type { Process } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";
import { meanOf } from "./mean-of.ts";

/**
 * What was done: sessions held, attendances out of those possible, and for each strategy how much was carried out and
 * taken up, on the session record's own scale, averaged over the sessions in which it was planned. Possible is every enrolled
 * child at every session held, one who left not taken out: else the three numbers together would tell when that child left.
 * A child nobody ticked did not come.
 */
export function processOf(record: GroupRecord): Process {
  const form = record.instruments.find((instrument) => instrument.informant === "facilitator");
  const doses = record.children.map(({ code }) => ({ child: code, attended: attendedBy(code, record) }));
  return {
    plannedSessions: record.plannedSessions,
    heldSessions: record.sessions.length,
    personTimes: doses.reduce((total, { attended }) => total + attended, 0),
    possibleTimes: record.children.length * record.sessions.length,
    strategies: form ? strategiesOf(form, record) : [],
    doses,
  };
}

function attendedBy(child: string, { sessions }: GroupRecord): number {
  return sessions.filter(({ attendance }) =>
    attendance.some((entry) => entry.child === child && (entry.status === "full" || entry.status === "part")),
  ).length;
}

function strategiesOf(form: Instrument, record: GroupRecord): Process["strategies"] {
  const strategies = new Set(form.scales.flatMap((scale) => (scale.strategy ? [scale.strategy] : [])));
  return [...strategies].map((strategy) => {
    const over = (aspect: "delivery" | "uptake") => {
      const scale = form.scales.find((candidate) => candidate.strategy === strategy && candidate.aspect === aspect);
      return scale ? scoresOver(form, scale.id, record) : [];
    };
    const delivery = over("delivery");
    return { strategy, delivery: meanOf(delivery), uptake: meanOf(over("uptake")), sessions: delivery.length };
  });
}

function scoresOver(form: Instrument, scale: string, record: GroupRecord): number[] {
  return record.sessions.flatMap((session) => {
    const score = scoreScale(form, scale, session.answers, "zh-CN");
    return score.kind === "score" ? [score.value] : [];
  });
}
