import type { Language, Words } from "@kith/instrument";
import type { Me, PaperDone, PaperToEnter } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { askBooklet } from "../../api/paper.ts";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { frameWords } from "../../words/frame.ts";
import { entryWords, paperWords } from "../../words/paper.ts";
import { informantWords, waveWords } from "../../words/people.ts";
import { troubleWords } from "../../words/trouble.ts";
import { CodeForm } from "./code-form.tsx";
import { DonePart } from "./done-part.tsx";
import { EntryDesk } from "./entry-desk.tsx";
import { MayNot } from "./may-not.tsx";

type Given = { code: string | null; language: Language | null; me: Me; signedOut: () => void };

/** Entering booklets: the code first, then what stands on the paper. */
export function EntryPage({ code, language, me, signedOut }: Given) {
  const say = useSay();
  if (code) return <OneBooklet key={code} code={code} language={language} me={me} signedOut={signedOut} />;
  return (
    <Screen title={say(entryWords.title)} above={<Ways group={null} />}>
      <p className="lead">{say(entryWords.lead)}</p>
      <CodeForm />
    </Screen>
  );
}

function OneBooklet({ code, language, me, signedOut }: Given & { code: string }) {
  const say = useSay();
  const { toEnter, trouble, again } = useBooklet(code, signedOut);
  const [done, setDone] = useState<PaperDone | null>(null);
  if (!toEnter) {
    if (!trouble) return <p className="quiet">{say(frameWords.opening)}</p>;
    return (
      <Screen title={say(entryWords.title)} above={<Ways group={null} />}>
        <TryAgain says={trouble} again={again} />
        <CodeForm />
      </Screen>
    );
  }
  const { booklet, group, wave } = toEnter;
  const who = say(informantWords[booklet.informant]);
  const given = { toEnter, code: booklet.code, signedOut };
  return (
    <Screen
      title={say(entryWords.heading, { child: booklet.child, who, wave: say(waveWords[wave]) })}
      above={<Ways group={{ id: group.id, wave, name: say(group.name) }} />}
    >
      {done ? (
        <DonePart {...given} done={done} settled={setDone} />
      ) : toEnter.may === "enter" ? (
        <EntryDesk {...given} who={me.email} printedIn={language} stored={setDone} />
      ) : (
        <MayNot {...given} settled={setDone} />
      )}
    </Screen>
  );
}

function Ways({ group }: { group: { id: string; wave: PaperToEnter["wave"]; name: string } | null }) {
  const say = useSay();
  return (
    <nav className="crumbs" aria-label={say(paperWords.nav)}>
      <a href="#/">{say(frameWords.back)}</a>
      {group && (
        <a href={address({ screen: "paper", group: group.id, wave: group.wave })}>
          {group.name} · {say(paperWords.nav)}
        </a>
      )}
    </nav>
  );
}

function useBooklet(code: string, signedOut: () => void) {
  const [toEnter, setToEnter] = useState<PaperToEnter | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(async () => {
    const asked = await askBooklet(code);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setToEnter(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [code, signedOut]);
  useEffect(() => void load(), [load]);
  return { toEnter, trouble, again: () => void load() };
}
