import type { AttendanceStatus, GroupSetUp, PlannedSession, Strategy } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Line, Pick as PickOne, Tick } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { attendanceWords, sessionWords, strategyWords } from "../words/sessions.ts";

type Plan = Pick<PlannedSession, "number" | "heldOn" | "strategies">;
const strategies: readonly Strategy[] = [
  "supportive-environment",
  "positive-self-concept",
  "emotion-expression",
  "modelling",
];
const statuses: readonly AttendanceStatus[] = ["full", "part", "absent-told", "absent-unknown"];

/** One session: its day, what it works on, and afterwards who came. */
export function SessionCard({ group, plan, change }: { group: GroupSetUp; plan: Plan; change: (plan: Plan) => void }) {
  const say = useSay();
  const held = group.sessions.find(({ number }) => number === plan.number);
  return (
    <section aria-label={say(sessionWords.session, { number: plan.number })}>
      <h2>{say(sessionWords.session, { number: plan.number })}</h2>
      <Line
        label={say(sessionWords.on)}
        type="date"
        value={plan.heldOn ?? ""}
        change={(heldOn) => change({ ...plan, heldOn: heldOn || null })}
        optional
      />
      <fieldset className="plain">
        <legend>{say(sessionWords.works)}</legend>
        <div className="ticks">
          {strategies.map((each) => (
            <Tick
              key={each}
              label={say(strategyWords[each])}
              value={plan.strategies.includes(each)}
              change={(on) =>
                change({
                  ...plan,
                  strategies: on ? [...plan.strategies, each] : plan.strategies.filter((other) => other !== each),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {held && <Entered session={held} />}
      <details className="more">
        <summary>{say(sessionWords.who)}</summary>
        <Attendance group={group} plan={plan} />
      </details>
    </section>
  );
}

function Entered({ session }: { session: PlannedSession }) {
  const say = useSay();
  const state =
    session.enteredAt === null ? sessionWords.notHeld : session.inTime ? sessionWords.inTime : sessionWords.late;
  return (
    <p className="quiet">
      {say(state)} · {say(session.recorded ? sessionWords.recorded : sessionWords.notRecorded)}
    </p>
  );
}

function Attendance({ group, plan }: { group: GroupSetUp; plan: Plan }) {
  const say = useSay();
  const { outcome, press } = useChange(sessionWords.noted);
  const children = group.children.filter(({ left }) => !left);
  const noted = group.sessions.find(({ number }) => number === plan.number)?.attendance ?? [];
  const [came, setCame] = useState(() => new Map(noted.map(({ child, status }) => [child, status])));
  const save = () =>
    press({
      path: `/api/studio/groups/${group.id}/sessions/${plan.number}/attendance`,
      method: "PUT",
      body: { heldOn: plan.heldOn, attendance: [...came].map(([child, status]) => ({ child, status })) },
      read: readDone,
    });
  return (
    <div className="attendance">
      <Button className="button" onPress={() => setCame(new Map(children.map(({ code }) => [code, "full" as const])))}>
        {say(sessionWords.everyone)}
      </Button>
      {children.map(({ code }) => (
        <PickOne
          key={code}
          name={`attendance ${plan.number} ${code}`}
          label={code}
          options={statuses.map((id) => ({ id, text: say(attendanceWords[id]) }))}
          value={came.get(code) ?? null}
          change={(status) => setCame(new Map(came).set(code, status))}
        />
      ))}
      <Outcome of={outcome} />
      <Button className="button main" isDisabled={came.size === 0 || !plan.heldOn} onPress={() => void save()}>
        {say(sessionWords.note)}
      </Button>
    </div>
  );
}
