import type { Informant } from "@kith/instrument";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft } from "../draft.ts";
import { idFrom, instrumentId } from "../ids.ts";
import { lastQuestion } from "../new-draft.ts";
import type { Change } from "../use-draft.ts";
import { Choice, LineField, More, NumberField } from "./fields.tsx";
import { informants } from "./informants.ts";
import { TextPair } from "./text-pair.tsx";

/** What the instrument is called, who answers it, and what is said before the first question. */
export function AboutPart({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  return (
    <section className="part" aria-labelledby="part-about">
      <h2 id="part-about">{say(editWords.about)}</h2>
      <TextPair
        label={editWords.title}
        words={draft.title}
        change={(title, language) => change((now) => ({ ...now, title }), `title/${language}`)}
      />
      <TextPair
        label={editWords.stem}
        hint={editWords.stemHint}
        words={draft.stem}
        change={(stem, language) => change((now) => ({ ...now, stem }), `stem/${language}`)}
      />
      <div className="fields">
        <Choice
          label={editWords.informant}
          value={draft.informant}
          options={informants}
          choose={(informant) => change((now) => askedOf(now, informant))}
        />
        <NumberField
          label={editWords.recall}
          value={draft.recallDays}
          least={1}
          change={(recallDays) =>
            change((now) => ({ ...now, recallDays: recallDays && Math.round(recallDays) }), "recall")
          }
        />
      </div>
      <More label={editWords.more}>
        <div className="fields">
          {([0, 1] as const).map((end) => (
            <NumberField
              key={end}
              label={{
                "zh-CN": `${editWords.ages["zh-CN"]} · ${(end === 0 ? editWords.from : editWords.to)["zh-CN"]}`,
                en: `${editWords.ages.en} · ${(end === 0 ? editWords.from : editWords.to).en}`,
              }}
              value={draft.ages?.[end] ?? null}
              least={0}
              change={(age) => change((now) => ({ ...now, ages: withAge(now.ages, end, age) }), `ages/${end}`)}
            />
          ))}
          {draft.follows === null && (
            <LineField
              label={editWords.id}
              hint={editWords.idHint}
              value={draft.id}
              placeholder={instrumentId({ ...draft, id: "" })}
              change={(id) => change((now) => ({ ...now, id: id === "" ? "" : idWhileTyping(id) }), "id")}
            />
          )}
        </div>
      </More>
    </section>
  );
}

/** Another person answers, so the last question is put in the words for them. */
function askedOf(draft: Draft, informant: Informant): Draft {
  const unscoredItems = draft.kept.unscoredItems.length > 0 ? lastQuestion(informant) : [];
  return { ...draft, informant, kept: { ...draft.kept, unscoredItems } };
}

function withAge(ages: Draft["ages"], end: 0 | 1, age: number | null): Draft["ages"] {
  if (age === null) return null;
  const [from, to] = ages ?? [age, age];
  return end === 0 ? [age, Math.max(age, to)] : [Math.min(from, age), age];
}

/** A hyphen at the end is on its way to the next word. */
function idWhileTyping(text: string): string {
  return /[-\s]$/.test(text) ? `${idFrom(text)}-` : idFrom(text);
}
