import type { Answer, Language } from "@kith/instrument";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { entryWords } from "../../words/paper.ts";
import { enter, press } from "./press.ts";
import { blank, type Filled, type Key, type Row, unreadable } from "./rows.ts";

type Given = {
  row: Row;
  rows: readonly Row[];
  filled: Filled;
  language: Language;
  enter: (filled: Filled) => void;
  back: () => void;
};

/** One question with a key for each of its circles. A key that stands in none of them is said at once, and nothing is entered. */
export function QuestionPart({ row, rows, filled, language, enter: entered, back }: Given) {
  const say = useSay();
  const card = useRef<HTMLElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => card.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return;
      const key = event.key === "Process" ? event.code.replace(/^(Key|Digit|Numpad)/, "") : event.key;
      const done = press(rows, filled, row, key);
      if (done.kind === "nothing") return;
      event.preventDefault();
      if (done.kind === "entered") entered(done.filled);
      else if (done.kind === "back") back();
      else setWrong(key);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [rows, filled, row, entered, back]);
  const said: Key[] = [...row.keys, { key: " ", words: entryWords.blank, is: blank }];
  if (row.kind === "item") said.push({ key: "X", words: entryWords.unreadable, is: unreadable });
  return (
    <section ref={card} tabIndex={-1} className="card entry-question" aria-labelledby="entry-question">
      <p className="quiet">{say(entryWords.question, { number: row.number, count: rows.length })}</p>
      <h2 id="entry-question" lang={language}>
        {row.words[language]}
      </h2>
      <ul className="entry-answers">
        {said.map(({ key, words, is }) => (
          <li key={key} className={typeof is === "object" ? "entry-apart" : ""}>
            <button
              type="button"
              className={isSame(filled[row.at], is) ? "entry-answer chosen" : "entry-answer"}
              aria-pressed={isSame(filled[row.at], is)}
              onClick={() => entered(enter(rows, filled, row, is))}
            >
              <kbd>{key === " " ? <span title={say(entryWords.space)}>␣</span> : key}</kbd>
              {row.keys.some((own) => own.key === key) ? (
                <span lang={language}>{words[language]}</span>
              ) : (
                <span>{say(words)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div role="alert">
        {wrong !== null && (
          <p className="notice warn">
            {say(entryWords.notAnAnswer, { key: wrong, offered: row.keys.map(({ key }) => key).join(" ") })}
          </p>
        )}
      </div>
      <p className="ways">
        <button type="button" className="button plain" onClick={back}>
          {say(entryWords.back)}
        </button>
      </p>
      <p className="quiet entry-keys">{say(entryWords.keys)}</p>
    </section>
  );
}

/** Somebody is typing into a field, or presses a button of their own choice. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, select, textarea, [role=dialog]")) return true;
  return (key === " " || key === "Enter") && target.closest("button, a") !== null;
}

function isSame(one: Answer | string | undefined, other: Answer | string): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
