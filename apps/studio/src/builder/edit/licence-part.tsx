import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftLicence } from "../draft.ts";
import { lastQuestion } from "../new-draft.ts";
import type { Change } from "../use-draft.ts";
import { LineField, More, Tick } from "./fields.tsx";
import { TextPair } from "./text-pair.tsx";

const may = [
  ["embedText", editWords.mayShow],
  ["electronic", editWords.mayElectronic],
  ["translate", editWords.mayTranslate],
  ["modify", editWords.mayModify],
] as const;

/** Whose words these are, what may be done with them, and what a user has to know. */
export function LicencePart({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  const { licence } = draft;
  const edit = (part: Partial<DraftLicence>, touched?: string) =>
    change((now) => ({ ...now, licence: { ...now.licence, ...part } }), touched && `licence/${touched}`);
  return (
    <section className="part" aria-labelledby="part-licence">
      <h2 id="part-licence">{say(editWords.licence)}</h2>
      <Tick
        isOn={draft.kept.unscoredItems.length > 0}
        change={(isOn) =>
          change((now) => ({
            ...now,
            kept: { ...now.kept, unscoredItems: isOn ? lastQuestion(now.informant) : [] },
          }))
        }
      >
        {say(editWords.lastQuestion)}
      </Tick>
      <div className="fields">
        <LineField label={editWords.licenceName} value={licence.name} change={(name) => edit({ name }, "name")} />
        <LineField
          label={editWords.citation}
          value={draft.citation}
          change={(citation) => change((now) => ({ ...now, citation }), "citation")}
        />
      </div>
      {!licence.embedText && <p className="notice warn">{say(editWords.mayNotShow)}</p>}
      <More label={editWords.more}>
        <div className="ticks">
          {may.map(([key, words]) => (
            <Tick key={key} isOn={licence[key]} change={(isOn) => edit({ [key]: isOn })}>
              {say(words)}
            </Tick>
          ))}
        </div>
        <LineField label={editWords.url} value={licence.url} change={(url) => edit({ url }, "url")} />
        <TextPair
          label={editWords.licenceNotice}
          words={licence.notice}
          change={(notice, language) => edit({ notice }, `notice/${language}`)}
        />
        <TextPair
          label={editWords.notice}
          words={draft.notice}
          change={(notice, language) => change((now) => ({ ...now, notice }), `notice/${language}`)}
        />
      </More>
    </section>
  );
}
