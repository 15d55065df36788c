import type { Wave, Words } from "@kith/instrument";
import { languages } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import { languageNames } from "../builder/edit/text-pair.tsx";
import { Choice } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { readDone, useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { waveWords } from "../words/people.ts";
import { textKindWords, textWords } from "../words/texts.ts";
import { asKept, asSeen } from "./places.ts";
import { textFor } from "./text-for.ts";
import { TextReview } from "./text-review.tsx";
import type { OneText } from "./text-section.tsx";
import { useTextLook } from "./use-text-look.ts";

type Given = { text: OneText; close: () => void; stored: () => Promise<void> };
const waves: readonly (Wave | "every")[] = ["every", "T0", "mid", "T1", "T2"];

/** Writes a text anew, both languages side by side, and says beside it what may not go and what differs. */
export function TextEditor({ text, close, stored }: Given) {
  const say = useSay();
  const programme = useSetUp().setUp.programme?.id ?? "";
  const { outcome, isBusy, press } = useChange(textWords.saved);
  const [wave, setWave] = useState<Wave | null>(null);
  const told = textFor(text.versions, text.kind, wave);
  const [words, setWords] = useState<Words>(told.words);
  const look = useTextLook(programme, { kind: text.kind, wave, words });
  const save = async () => {
    const body = { kind: text.kind, wave, words, after: told.hash };
    const path = `/api/studio/programmes/${programme}/texts`;
    if (await press({ path, method: "PUT", body, read: readDone })) await stored();
  };
  return (
    <div className="text-editor">
      {text.kind === "assent" && (
        <Choice
          label={say(textWords.wave)}
          options={waves.map((id) => ({ id, text: say(id === "every" ? textWords.everyWave : waveWords[id]) }))}
          value={wave ?? "every"}
          change={(next) => {
            const chosen = next === "every" ? null : next;
            setWave(chosen);
            setWords(textFor(text.versions, text.kind, chosen).words);
          }}
        />
      )}
      <div className="text-sides">
        {languages.map((language) => (
          <label key={language}>
            <span className="quiet">{say(languageNames[language])}</span>
            <textarea
              rows={8}
              lang={language}
              className="react-aria-Input"
              aria-label={`${say(textKindWords[text.kind])} · ${say(languageNames[language])}`}
              value={asSeen(words[language], language)}
              onChange={(event) => setWords({ ...words, [language]: asKept(event.target.value, language) })}
            />
          </label>
        ))}
      </div>
      <TextReview text={text} version={told.version} words={words} change={setWords} look={look} />
      <Outcome of={outcome} />
      <p className="ways">
        <Button className="button" onPress={close}>
          {say(textWords.leave)}
        </Button>
        <Button
          className="button main"
          isDisabled={isBusy || look === null || look.problems.length > 0 || look.changes.length === 0}
          onPress={() => void save()}
        >
          {say(textWords.save)}
        </Button>
      </p>
    </div>
  );
}
