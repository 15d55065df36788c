import type { Instrument } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";
import type { Process } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";
import { meanOf } from "./mean-of.ts";

/**
 * What was done: sessions held, attendances out of those possible (a child who left could not come to later ones), and for
 * each strategy how much was carried out and taken up, on the session record's own scale, averaged over the sessions in
 * which it was planned.
 */
export function processOf(record: GroupRecord): Process {
  const sessions = record.sessions;
  const leftAfter = new Map(record.children.map(({ code, left }) => [code, left?.afterSession ?? Infinity]));
  const entries = sessions.flatMap((session) =>
    session.attendance.filter((entry) => session.number <= (leftAfter.get(entry.child) ?? 0)),
  );
  const form = record.instruments.find((instrument) => instrument.informant === "facilitator");
  return {
    plannedSessions: record.plannedSessions,
    heldSessions: sessions.length,
    personTimes: entries.filter(({ status }) => status === "full" || status === "part").length,
    possibleTimes: entries.length,
    strategies: form ? strategiesOf(form, record) : [],
  };
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
