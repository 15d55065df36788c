import { languages, type Words } from "@kith/instrument";
import type { ReleaseDraft } from "@kith/server/api";
import { useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { useSay } from "../language.tsx";
import { signingWords } from "../words/signing.ts";
import type { Noting } from "./use-note.ts";

const labels = { "zh-CN": signingWords.contextZh, en: signingWords.contextEn };

/** The leaders' own words beside what got worse. They add to it, and nothing here takes it out. */
export function HarmContext({ draft, noting }: { draft: ReleaseDraft; noting: Noting }) {
  const say = useSay();
  const kept = draft.note.harmContext;
  const [words, setWords] = useState<Words>(kept ?? { "zh-CN": "", en: "" });
  if (draft.harm.length === 0 && kept === null) return null;
  const empty = languages.filter((language) => words[language].trim() === "").length;
  return (
    <section aria-labelledby="context">
      <h2 id="context">{say(signingWords.context)}</h2>
      <div className="card">
        <p className="quiet">{say(signingWords.contextNote)}</p>
        {languages.map((language) => (
          <TextField
            key={language}
            className="field wide"
            value={words[language]}
            onChange={(text) => setWords({ ...words, [language]: text })}
          >
            <Label>{say(labels[language])}</Label>
            <TextArea lang={language} rows={2} maxLength={300} />
          </TextField>
        ))}
        {empty === 1 && <p className="quiet">{say(signingWords.contextBoth)}</p>}
        <Button
          className="button"
          isDisabled={noting.isSaving || empty === 1}
          onPress={() => void noting.save({ harmContext: empty === 2 ? null : words })}
        >
          {say(signingWords.keep)}
        </Button>
        <div role="alert">{noting.trouble && <p className="notice warn">{say(noting.trouble)}</p>}</div>
      </div>
    </section>
  );
}
