import type { ChildSetUp, GroupSetUp } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { useSetUp } from "../set-up/set-up.ts";
import { consentWords, decisionWords, howWords, purposeWords, whoWords } from "../words/consent.ts";
import { waveWords } from "../words/people.ts";
import { dayAndTime } from "../words/time.ts";
import { Asking } from "./asking.tsx";
import { Withdrawal } from "./withdrawal.tsx";

/** One child's consents: to ask, what was said before, and taking it back. */
export function ChildPage({ group, child }: { group: GroupSetUp; child: ChildSetUp }) {
  const say = useSay();
  const at = group.children.findIndex(({ code }) => code === child.code);
  return (
    <Screen
      title={say(consentWords.childTitle, { group: say(group.name), child: child.code })}
      above={<GroupNav group={group.id} here={null} />}
    >
      <Asking key={child.code} group={group} child={child} next={group.children[at + 1]?.code ?? null} />
      <Withdrawal child={child} />
      {child.notes.length > 0 && (
        <section className="card" aria-label={say(consentWords.history)}>
          <h2>{say(consentWords.history)}</h2>
          <History child={child} />
        </section>
      )}
    </Screen>
  );
}

function History({ child: { notes } }: { child: ChildSetUp }) {
  const say = useSay();
  const { texts } = useSetUp().setUp;
  const textOf = (hash: string) => texts.find((text) => text.hash === hash);
  const { language } = useLanguage();
  return (
    <ul className="history">
      {notes.map((note) => (
        <li key={`${note.receipt} ${note.purpose} ${note.wave} ${note.at}`}>
          {say(purposeWords[note.purpose])}
          {note.wave && ` · ${say(waveWords[note.wave])}`}
          {": "}
          <strong>{say(decisionWords[note.decision])}</strong> · {say(whoWords[note.who])} · {say(howWords[note.how])} ·{" "}
          {dayAndTime(note.at, language)} · {say(consentWords.receipt)} <span className="receipt">{note.receipt}</span>
          <details>
            <summary>{say(consentWords.version, { version: note.textVersion })}</summary>
            <p className="quiet">{textOf(note.textHash)?.words[language]}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
