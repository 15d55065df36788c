import type { Instrument, Language, Words } from "@kith/instrument";
import { useCallback, useEffect, useMemo, useState } from "react";
import { askVersion } from "../../api/instruments.ts";
import { Choice } from "../../frame/fields.tsx";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useLanguage, useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { builderWords } from "../../words/builder.ts";
import { frameWords } from "../../words/frame.ts";
import { printWords } from "../../words/paper.ts";
import { troubleWords } from "../../words/trouble.ts";
import { blankOf } from "./blank-of.ts";
import { PrintTable } from "./print-table.tsx";

const languageChoices = [
  { id: "zh-CN", words: printWords.chinese },
  { id: "en", words: printWords.english },
] as const;

/** A booklet with no code, of one frozen version of an instrument. */
export function BlankPage({ hash, signedOut }: { hash: string; signedOut: () => void }) {
  const say = useSay();
  const spoken = useLanguage().language;
  const [instrument, setInstrument] = useState<Instrument | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [language, setLanguage] = useState<Language>(spoken);
  const load = useCallback(async () => {
    const asked = await askVersion(hash);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setInstrument(asked.value.instrument);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [hash, signedOut]);
  useEffect(() => void load(), [load]);
  const booklets = useMemo(() => (instrument ? [blankOf(instrument, language)] : []), [instrument, language]);
  if (trouble) return <TryAgain says={trouble} again={() => void load()} />;
  if (!instrument) return <p className="quiet">{say(frameWords.opening)}</p>;
  return (
    <Screen
      title={say(printWords.blankTitle, { title: say(instrument.title) })}
      above={
        <nav className="crumbs" aria-label={say(builderWords.back)}>
          <a href={address({ screen: "version", hash })}>{say(instrument.title)}</a>
        </nav>
      }
    >
      <p className="lead no-print">{say(printWords.blankLead)}</p>
      <PrintTable
        booklets={booklets}
        print={() => window.print()}
        above={
          <Choice
            label={say(printWords.language)}
            value={language}
            options={languageChoices.map(({ id, words }) => ({ id, text: say(words) }))}
            change={setLanguage}
          />
        }
      />
    </Screen>
  );
}
