import type { GroupSetUp } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { sessionWords } from "../words/sessions.ts";
import { absentTwice, doseOf } from "./count-dose.ts";

/** How many sessions each child came to, and whom to ask after today. */
export function Dose({ group }: { group: GroupSetUp }) {
  const say = useSay();
  const held = group.sessions.filter(({ attendance }) => attendance.length > 0).length;
  if (held === 0) return null;
  return (
    <section className="card" aria-label={say(sessionWords.dose)}>
      <h2>{say(sessionWords.dose)}</h2>
      {absentTwice(group).map((child) => (
        <p key={child} className="notice warn">
          {say(sessionWords.twice, { child })}
        </p>
      ))}
      <ul className="dose">
        {doseOf(group).map(({ child, came, held: of }) => (
          <li key={child}>
            <span className="code">{child}</span> {say(sessionWords.came, { count: came, held: of })}
          </li>
        ))}
      </ul>
    </section>
  );
}
