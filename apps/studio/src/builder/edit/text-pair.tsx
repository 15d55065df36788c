import { type Language, languages, type Words } from "@kith/instrument";
import { type ReactNode, useId } from "react";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { DraftWords } from "../draft.ts";

/** The name of each language, in the reader's own. */
export const languageNames: Record<Language, Words> = { "zh-CN": editWords.chinese, en: editWords.english };

/** One text in both languages, side by side. */
export function TextPair({
  label,
  hint,
  words,
  change,
}: {
  label: Words;
  hint?: Words;
  words: DraftWords;
  change: (words: DraftWords, touched: Language) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <fieldset className="text-pair">
      <legend>{say(label)}</legend>
      {hint && (
        <p className="quiet" id={id}>
          {say(hint)}
        </p>
      )}
      <div className="pair-sides">
        {languages.map((language) => (
          <TextSide key={language} language={language} described={hint && id}>
            <textarea
              rows={1}
              lang={language}
              className="text"
              aria-label={`${say(label)} · ${say(languageNames[language])}`}
              aria-describedby={hint && id}
              value={words[language]}
              onChange={(event) => change({ ...words, [language]: event.target.value }, language)}
            />
          </TextSide>
        ))}
      </div>
    </fieldset>
  );
}

function TextSide({ language, children }: { language: Language; described?: string | undefined; children: ReactNode }) {
  const say = useSay();
  return (
    <div className="pair-side">
      <span className="pair-language" aria-hidden="true">
        {say(languageNames[language])}
      </span>
      {children}
    </div>
  );
}
