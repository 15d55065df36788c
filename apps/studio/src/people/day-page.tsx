import { readBy, type Wave } from "@kith/instrument";
import type { BoardGroup, GroupSetUp } from "@kith/server/api";
import { useState } from "react";
import { NotedBody } from "../api/set-up.ts";
import { Counts } from "../board/counts.tsx";
import { Choice, Pick } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { textFor } from "../texts/text-for.ts";
import { consentWords } from "../words/consent.ts";
import { waveWords } from "../words/people.ts";
import { dayWords } from "../words/waves.ts";

/** The day on which the children fill in their forms: what to prepare, what to read out, and whether each child wants to. */
export function DayPage({ group, board }: { group: GroupSetUp; board: BoardGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  const { setUp } = useSetUp();
  const { outcome, press } = useChange(consentWords.notedPlain);
  const open = group.waves.filter(({ openedAt }) => openedAt !== null).map(({ wave }) => wave);
  const [chosen, setChosen] = useState<Wave | null>(null);
  const wave = chosen ?? open.at(-1) ?? null;
  const assent = textFor(setUp.texts, "assent", wave);
  const note = (child: string, decision: "yes" | "no") =>
    press({
      path: `/api/studio/children/${child}/consents`,
      body: { who: "child", how: "in-person", wave, decisions: [{ purpose: "assent", decision, text: assent.hash }] },
      read: (thing) => readBy(NotedBody, thing),
    });
  const title = say(dayWords.title, { group: say(group.name) });
  if (wave === null) {
    return (
      <Screen title={title} above={<GroupNav group={group.id} here="day" />}>
        <p className="notice">{say(dayWords.noWave)}</p>
      </Screen>
    );
  }
  return (
    <Screen title={title} above={<GroupNav group={group.id} here="day" />}>
      <div className="card summary">
        <Counts group={board} />
      </div>
      {open.length > 1 && (
        <Choice
          label={say(dayWords.round)}
          options={open.map((id) => ({ id, text: say(waveWords[id]) }))}
          value={wave}
          change={setChosen}
        />
      )}
      <section className="notice" aria-label={say(dayWords.before)}>
        <h2>{say(dayWords.before)}</h2>
        <ol className="numbered">
          <li>{say(dayWords.charged)}</li>
          <li>
            {say(dayWords.readOut)}
            <blockquote>{assent.words[language]}</blockquote>
            <span className="quiet">{say(consentWords.version, { version: assent.version })}</span>
          </li>
          <li>{say(dayWords.turn)}</li>
          <li>{say(dayWords.handBack)}</li>
        </ol>
      </section>
      <p className="quiet">{say(dayWords.noNote)}</p>
      <Outcome of={outcome} />
      <ul className="day-list">
        {group.children
          .filter(({ left }) => !left)
          .map((child) => {
            const said = child.notes.find((each) => each.purpose === "assent" && each.wave === wave)?.decision;
            return (
              <li key={child.code} className="card">
                <Pick
                  name={`assent ${child.code}`}
                  label={say(dayWords.willing, { child: child.code })}
                  options={[
                    { id: "yes", text: say(dayWords.yes) },
                    { id: "no", text: say(dayWords.no) },
                  ]}
                  value={said === "yes" || said === "no" ? said : null}
                  change={(decision) => void note(child.id, decision)}
                />
              </li>
            );
          })}
      </ul>
    </Screen>
  );
}
