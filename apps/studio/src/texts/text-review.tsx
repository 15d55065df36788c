import { type Language, languages, type Words } from "@kith/instrument";
import type { TextLook } from "@kith/server/api";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { languageNames } from "../builder/edit/text-pair.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { textWords } from "../words/texts.ts";
import { ChangeList } from "./change-list.tsx";
import { asSeen } from "./places.ts";
import type { OneText } from "./text-section.tsx";

type Given = {
  text: OneText;
  /** The version that the new text is compared with. */
  version: number;
  words: Words;
  change: (words: Words) => void;
  look: TextLook | null;
};

/** Beside a text that is being written: the sentences that have to stay, advice, and what differs. */
export function TextReview({ text, version, words, change, look }: Given) {
  const say = useSay();
  const { language } = useLanguage();
  const seen = useLastSeen(look);
  if (!seen) return null;
  const gone = (at: number) =>
    languages.filter((each) => seen.problems.some((problem) => problem.at === `core.${at}.${each}`));
  const others = seen.problems.filter(({ at }) => !at.startsWith("core."));
  const putBack = (core: Words, missing: Language[]) => {
    const whole = { ...words };
    for (const each of missing) whole[each] = joined(words[each], core[each], each);
    change(whole);
  };
  return (
    <div className="text-review">
      <h3>{say(textWords.core)}</h3>
      <ul className="core-sentences">
        {text.core.map((core, at) => {
          const missing = gone(at);
          return (
            <li key={core.en} className={missing.length > 0 ? "gone" : "there"}>
              <span className="core-state">{say(missing.length > 0 ? textWords.gone : textWords.there)}</span>
              <span>
                {core[language]}
                {missing.length > 0 && (
                  <>
                    {" "}
                    <strong>({missing.map((each) => say(languageNames[each])).join(", ")})</strong>{" "}
                    <Button className="button small" onPress={() => putBack(core, missing)}>
                      {say(textWords.putBack)}
                    </Button>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <ul className="notice warn">
          {others.map(({ at, says }) => (
            // What was typed stands in it, braces and all, so it is not filled in as our own words are.
            <li key={`${at} ${says.en}`}>{asSeen(says[language], language)}</li>
          ))}
        </ul>
      )}
      {seen.advice.length > 0 && (
        <>
          <h3>{say(textWords.advice)}</h3>
          <ul className="effects">
            {seen.advice.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{say(textWords.changes, { version })}</h3>
      <ChangeList changes={seen.changes} />
    </div>
  );
}

/** What was said last stays in sight while the next is asked for, so that nothing jumps under the typing. */
function useLastSeen(look: TextLook | null): TextLook | null {
  const [seen, setSeen] = useState(look);
  useEffect(() => {
    if (look) setSeen(look);
  }, [look]);
  return seen;
}

function joined(text: string, sentence: string, language: Language): string {
  const before = text.trimEnd();
  return language === "en" && before !== "" ? `${before} ${sentence}` : before + sentence;
}
