import { type Instrument, type Language, languages } from "@kith/instrument";
import { useMemo, useState } from "react";
import { Choice } from "../../frame/fields.tsx";
import { useLanguage, useSay } from "../../language.tsx";
import { blankOf } from "../../paper/booklet/blank-of.ts";
import { PrintTable } from "../../paper/booklet/print-table.tsx";
import { liveWords } from "../../words/live.ts";
import { languageNames } from "../edit/text-pair.tsx";

const choices = [
  { id: "zh-CN", words: languageNames["zh-CN"] },
  { id: "en", words: languageNames.en },
  { id: "both", words: liveWords.bothLanguages },
] as const;

/** The form on paper: the very booklet that is printed, without a code. */
export function Paper({ instrument }: { instrument: Instrument }) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  const [chosen, setChosen] = useState<Language | "both">(spoken);
  const booklets = useMemo(
    () => (chosen === "both" ? languages : [chosen]).map((language) => blankOf(instrument, language)),
    [instrument, chosen],
  );
  return (
    <PrintTable
      booklets={booklets}
      print={() => window.print()}
      above={
        <Choice
          label={say(liveWords.inLanguage)}
          options={choices.map(({ id, words }) => ({ id, text: say(words) }))}
          value={chosen}
          change={setChosen}
        />
      }
    />
  );
}
