import type { Wave, Words } from "@kith/instrument";
import type { Me, PaperBooklet, PaperRound } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import type { Asked } from "../../api/ask.ts";
import { askRound, noteOut } from "../../api/paper.ts";
import { Choice } from "../../frame/fields.tsx";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { GroupNav } from "../../set-up/group-nav.tsx";
import { frameWords } from "../../words/frame.ts";
import { paperWords } from "../../words/paper.ts";
import { waveWords } from "../../words/people.ts";
import { troubleWords } from "../../words/trouble.ts";
import { BookletList } from "./booklet-list.tsx";
import { ErrorRate } from "./error-rate.tsx";
import { RuleForm } from "./rule-form.tsx";

type Given = { group: string; wave: Wave | null; waves: Wave[]; me: Me; signedOut: () => void };

/** The forms on paper of one group: who has which booklet, how far each has come, and how often two people differ. */
export function RoundPage({ group, wave, waves, me, signedOut }: Given) {
  const say = useSay();
  const shown = wave ?? waves.at(-1) ?? null;
  const { round, trouble, load, takeBack } = useRound(group, shown, signedOut);
  const mayRule = me.roles.includes("keeper") || me.roles.includes("admin");
  const booklets = round?.booklets.filter(isOfPaper) ?? [];
  const name = round ? say(round.group) : "";
  return (
    <Screen title={say(paperWords.title, { group: name })} above={<GroupNav group={group} here="paper" />}>
      <p className="lead">{say(paperWords.lead)}</p>
      {shown === null && <p className="notice">{say(paperWords.noRound)}</p>}
      {shown !== null && (
        <div className="paper-ways">
          {waves.length > 1 && (
            <Choice
              label={say(paperWords.round)}
              value={shown}
              options={waves.map((id) => ({ id, text: say(waveWords[id]) }))}
              change={(next) => {
                location.hash = address({ screen: "paper", group, wave: next });
              }}
            />
          )}
          <a className="button main" href={address({ screen: "booklets", group, wave: shown })}>
            {say(paperWords.print)}
          </a>
          <a className="button" href={address({ screen: "enter", code: null, language: null })}>
            {say(paperWords.enterAny)}
          </a>
        </div>
      )}
      {trouble && <TryAgain says={trouble} again={load} />}
      {shown !== null && !round && !trouble && <p className="quiet">{say(frameWords.opening)}</p>}
      {round && booklets.length === 0 && <p className="notice">{say(paperWords.none)}</p>}
      {round && booklets.length > 0 && <BookletList booklets={booklets} rule={round.rule} takeBack={takeBack} />}
      {round && booklets.length > 0 && <ErrorRate round={round} />}
      {round && mayRule && <RuleForm programme={round.programme} rule={round.rule} signedOut={signedOut} />}
    </Screen>
  );
}

function isOfPaper({ state }: PaperBooklet): boolean {
  return state !== "ready" && state !== "elsewhere" && state !== "not-needed";
}

function useRound(group: string, wave: Wave | null, signedOut: () => void) {
  const [round, setRound] = useState<PaperRound | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const take = useCallback(
    (asked: Asked<PaperRound>) => {
      if (asked.kind === "signed-out") return signedOut();
      if (asked.kind === "answered") setRound(asked.value);
      setTrouble(
        asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null,
      );
    },
    [signedOut],
  );
  const load = useCallback(async () => {
    if (wave !== null) take(await askRound(group, wave));
  }, [group, wave, take]);
  useEffect(() => void load(), [load]);
  const takeBack = async (code: string) => {
    if (wave !== null) take(await noteOut(group, wave, [code], false));
  };
  return { round, trouble, load: () => void load(), takeBack: (code: string) => void takeBack(code) };
}
