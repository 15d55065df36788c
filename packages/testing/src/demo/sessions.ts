import type { GroupPlan } from "./group-plans.ts";
import type { Attendance, MadeUpChild } from "./made-up-child.ts";
import type { DemoGroup } from "./programme.ts";
import type { Streams } from "./streams.ts";

const strategies = [
  { id: "se", easier: 0 },
  { id: "sp", easier: 0.1 },
  { id: "em", easier: -0.1 },
  { id: "mo", easier: -0.2 },
];

/** What the facilitator wrote down on the evening of each session, and who came. */
export function sessionRecords(plan: GroupPlan, children: MadeUpChild[], chance: Streams): DemoGroup["sessions"] {
  return Array.from({ length: plan.plannedSessions }, (_, at) => ({
    number: at + 1,
    answers: ratings(plan, at + 1, chance),
    attendance: children.flatMap((child) => {
      const status = child.attendance[at];
      return isHere(status) ? [{ child: child.code, status }] : [];
    }),
  }));
}

/** Each strategy twice: how fully it was delivered (`-d`), and how far the members took it up (`-u`). */
function ratings(plan: GroupPlan, session: number, chance: Streams): DemoGroup["sessions"][number]["answers"] {
  const level = plan.delivery.start + plan.delivery.step * (session - 1);
  return Object.fromEntries(
    strategies.flatMap(({ id, easier }) =>
      (["d", "u"] as const).map((side) => {
        const noise = 0.5 * chance.normal(`${plan.id}|sess|${session}|${id}${side}`);
        const rating = Math.round(level + easier + (side === "d" ? 0.5 : 0) + noise);
        return [`${id}-${side}`, Math.max(0, Math.min(4, rating))];
      }),
    ),
  );
}

function isHere(status: Attendance | "left" | undefined): status is Attendance {
  return status !== undefined && status !== "left";
}
