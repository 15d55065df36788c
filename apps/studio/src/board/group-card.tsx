import type { BoardGroup } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { boardWords } from "../words/board.ts";
import { Arrived } from "./arrived.tsx";
import { Counts } from "./counts.tsx";
import { DaysNotes } from "./days-notes.tsx";
import { PublicState } from "./public-state.tsx";

/** One group at a glance, with the ways to its forms and to its release desk; while only the first round was asked, to what is to be done today. */
export function GroupCard({ group, arrived }: { group: BoardGroup; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const title = `group-${group.slug}`;
  const isAtStart = group.cells.every(({ wave }) => wave === "T0");
  const isNew = group.cells.some((cell) => arrived.has(cell.assignment));
  return (
    <article className="card" aria-labelledby={title}>
      <header className="card-top">
        <h2 id={title}>{say(group.name)}</h2>
        {isNew && <Arrived />}
        <p className="quiet">{say(boardWords.enrolled, { count: group.enrolled })}</p>
      </header>
      <Counts group={group} />
      <DaysNotes group={group} />
      <PublicState group={group} />
      <p className="ways">
        <a className="button" href={address({ screen: "group", group: group.id })} aria-describedby={title}>
          {say(boardWords.forms)}
        </a>
        {isAtStart ? (
          <a className="button" href={address({ screen: "day", group: group.id })} aria-describedby={title}>
            {say(boardWords.today)}
          </a>
        ) : (
          <a className="button" href={address({ screen: "release", group: group.id })} aria-describedby={title}>
            {say(boardWords.desk)}
          </a>
        )}
      </p>
    </article>
  );
}
