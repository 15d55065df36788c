import type { GroupSetUp, PlannedSession } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Outcome } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { NextStep } from "../set-up/next-step.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { sessionWords } from "../words/sessions.ts";
import { setUpWords } from "../words/set-up.ts";
import { Dose } from "./dose.tsx";
import { SessionCard } from "./session-card.tsx";

type Plan = Pick<PlannedSession, "number" | "heldOn" | "strategies">;

/** The sessions of one group: planned with what they work on, then who came to each, and how often each child came. */
export function SessionsPage({ group }: { group: GroupSetUp }) {
  const say = useSay();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const [plan, setPlan] = useState<Plan[]>(() =>
    group.sessions.map(({ number, heldOn, strategies }) => ({ number, heldOn, strategies })),
  );
  const [first] = plan;
  const save = () =>
    press({ path: `/api/studio/groups/${group.id}/sessions`, method: "PUT", body: { sessions: plan }, read: readDone });
  return (
    <Screen
      title={say(sessionWords.title, { group: say(group.name) })}
      above={<GroupNav group={group.id} here="sessions" />}
    >
      <p className="lead">{say(sessionWords.lead)}</p>
      <Dose group={group} />
      <p className="ways">
        <Button className="button" isDisabled={!first?.heldOn} onPress={() => setPlan(weekly(plan))}>
          {say(sessionWords.fillWeekly)}
        </Button>
        <Button className="button main" onPress={() => void save()}>
          {say(isBusy ? setUpWords.saving : sessionWords.savePlan)}
        </Button>
      </p>
      <Outcome of={outcome} />
      <ol className="session-cards">
        {plan.map((session) => (
          <li key={session.number} className="card">
            <SessionCard
              group={group}
              plan={session}
              change={(next) => setPlan(plan.map((each) => (each.number === next.number ? next : each)))}
            />
          </li>
        ))}
      </ol>
      <NextStep group={group} here="sessions" />
    </Screen>
  );
}

/** Every session a week after the one before, from the first day on. */
function weekly(plan: Plan[]): Plan[] {
  const from = Date.parse(`${plan[0]?.heldOn}T00:00:00Z`);
  return plan.map((session, at) => ({
    ...session,
    heldOn: new Date(from + at * 7 * 86_400_000).toISOString().slice(0, 10),
  }));
}
