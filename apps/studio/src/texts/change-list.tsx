import type { TextChange } from "@kith/server/api";
import { languageNames } from "../builder/edit/text-pair.tsx";
import { useSay } from "../language.tsx";
import { textWords } from "../words/texts.ts";
import { asSeen } from "./places.ts";

/** What differs between two versions, one sentence after the other. */
export function ChangeList({ changes }: { changes: readonly TextChange[] }) {
  const say = useSay();
  if (changes.length === 0) return <p className="quiet">{say(textWords.noChange)}</p>;
  return (
    <ul className="effects">
      {changes.map((change) => (
        <li key={`${change.language} ${change.before} ${change.after}`}>
          {say(languageNames[change.language])}: <Sentence of={change} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ of: { language, before, after } }: { of: TextChange }) {
  const say = useSay();
  const words = before === null ? textWords.added : after === null ? textWords.removed : textWords.changed;
  const seen = (text: string | null) => asSeen(text ?? "", language);
  return <span lang={language}>{say(words, { before: seen(before), after: seen(after) })}</span>;
}
