import type { Language, Wave, Words } from "@kith/instrument";
import type { PaperBooklet, PaperRound } from "@kith/server/api";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Asked } from "../../api/ask.ts";
import { makeBooklets, noteOut } from "../../api/paper.ts";
import { askSetUp } from "../../api/set-up.ts";
import { Choice } from "../../frame/fields.tsx";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { GroupNav } from "../../set-up/group-nav.tsx";
import { textFor } from "../../texts/text-for.ts";
import { frameWords } from "../../words/frame.ts";
import { paperWords, printWords } from "../../words/paper.ts";
import { informantWords } from "../../words/people.ts";
import { troubleWords } from "../../words/trouble.ts";
import type { Printed } from "./blocks.ts";
import { PrintTable } from "./print-table.tsx";

type Assent = { words: Words; version: number };
const languageChoices = [
  { id: "own", words: printWords.own },
  { id: "zh-CN", words: printWords.chinese },
  { id: "en", words: printWords.english },
] as const;
type LanguageChoice = (typeof languageChoices)[number]["id"];

/** Everyone's booklets for one round, to be printed and handed out. */
export function BookletsPage({ group, wave, signedOut }: { group: string; wave: Wave; signedOut: () => void }) {
  const say = useSay();
  const { round, assent, trouble, again, noteThem } = usePrinting(group, wave, signedOut);
  const [whose, setWhose] = useState("everyone");
  const [chosen, setChosen] = useState<LanguageChoice>("own");
  const waiting = useMemo(() => (round?.booklets ?? []).filter(isWaiting), [round]);
  const shown = useMemo(
    () => waiting.filter(({ code, informant }) => whose === "everyone" || whose === informant || whose === code),
    [waiting, whose],
  );
  const printed = useMemo(
    () => (round ? shown.map((booklet) => toPrinted(round, booklet, assent, chosen)) : []),
    [round, shown, assent, chosen],
  );
  if (!round) {
    if (trouble) return <TryAgain says={trouble} again={again} />;
    return <p className="quiet">{say(frameWords.opening)}</p>;
  }
  const informants = [...new Set(waiting.map(({ informant }) => informant))];
  const choices = [
    { id: "everyone", text: say(printWords.everyone) },
    ...informants.map((id) => ({ id: id as string, text: say(informantWords[id]) })),
    ...waiting.map(({ code, child, informant }) => ({ id: code, text: `${child} ${say(informantWords[informant])}` })),
  ];
  return (
    <Screen title={say(printWords.title, { group: say(round.group) })} above={<GroupNav group={group} here="paper" />}>
      <p className="lead no-print">{say(printWords.lead)}</p>
      <p className="no-print">
        <a href={address({ screen: "paper", group, wave })}>{say(paperWords.back)}</a>
      </p>
      {trouble && <TryAgain says={trouble} again={again} />}
      {waiting.length === 0 && <p className="notice">{say(printWords.allIn)}</p>}
      {waiting.length > 0 && (
        <PrintTable
          booklets={printed}
          print={() => void noteThem(shown.map(({ code }) => code)).then(() => window.print())}
          above={
            <>
              <Choice label={say(printWords.whose)} value={whose} options={choices} change={setWhose} />
              <Choice
                label={say(printWords.language)}
                value={chosen}
                options={languageChoices.map(({ id, words }) => ({ id, text: say(words) }))}
                change={setChosen}
              />
            </>
          }
        />
      )}
    </Screen>
  );
}

function isWaiting({ state }: PaperBooklet): boolean {
  return state === "ready" || state === "out" || state === "entered-once" || state === "differs";
}

function toPrinted(round: PaperRound, booklet: PaperBooklet, assent: Assent | null, chosen: LanguageChoice): Printed {
  const language: Language = chosen === "own" ? booklet.language : chosen;
  const { code, child, informant } = booklet;
  return {
    code,
    child,
    informant,
    wave: round.wave,
    language,
    asksRater: round.wave !== "T0" && (informant === "teacher" || informant === "caregiver"),
    instruments: booklet.forms.flatMap(({ instrument }) => round.instruments[instrument]?.instrument ?? []),
    assent: informant === "child" && assent ? { words: assent.words[language], version: assent.version } : null,
  };
}

/** The booklets of the round, made where there were none, and the way to note that they were printed. */
function usePrinting(group: string, wave: Wave, signedOut: () => void) {
  const [round, setRound] = useState<PaperRound | null>(null);
  const [assent, setAssent] = useState<Assent | null>(null);
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
    const setUp = await askSetUp();
    if (setUp.kind === "answered") setAssent(textFor(setUp.value.texts, "assent", wave));
    take(await makeBooklets(group, wave));
  }, [group, wave, take]);
  useEffect(() => void load(), [load]);
  const noteThem = async (codes: string[]) => take(await noteOut(group, wave, codes, true));
  return { round, assent, trouble, again: () => void load(), noteThem };
}
