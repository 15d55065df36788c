import type { InstrumentChange } from "@kith/instrument";
import { useSay } from "../../language.tsx";
import { publishWords } from "../../words/changes.ts";
import { changeSentence, effectsOf } from "./change-sentence.ts";

/** What differs between two versions, in one sentence, and what that touches. */
export function Changes({ version, changes }: { version: string; changes: readonly InstrumentChange[] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  return (
    <>
      <p className="changes">
        {say(publishWords.changes, { version })}
        {say(changeSentence(changes))}
      </p>
      <ul className="effects">
        {effectsOf(changes).map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
    </>
  );
}
