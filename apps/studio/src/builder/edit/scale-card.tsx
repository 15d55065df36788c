import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftScale } from "../draft.ts";
import { changeScale, itemsOf, removeScale } from "../draft-scales.ts";
import type { Change } from "../use-draft.ts";
import { Choice, More } from "./fields.tsx";
import { MissingRule } from "./missing-rule.tsx";
import { ScaleEvidence } from "./scale-evidence.tsx";
import { ScaleScoring } from "./scale-scoring.tsx";
import { TextPair } from "./text-pair.tsx";

const directions = [
  { value: "higher-is-better", words: editWords.higherBetter },
  { value: "lower-is-better", words: editWords.lowerBetter },
] as const;

/** One scale: its name, what it means, which way is good, and folded away how it is made and what is known of it. */
export function ScaleCard({
  draft,
  scale,
  number,
  change,
}: {
  draft: Draft;
  scale: DraftScale;
  number: number;
  change: Change;
}) {
  const say = useSay();
  const edit = (part: Partial<Omit<DraftScale, "id">>, touched?: string) =>
    change((now) => changeScale(now, scale.id, part), touched && `${scale.id}/${touched}`);
  return (
    <article className="scale-card" aria-label={say(editWords.scaleNumber, { number })} data-of={scale.id}>
      <TextPair
        label={editWords.scaleName}
        words={scale.words}
        change={(words, language) => edit({ words }, `words/${language}`)}
      />
      <TextPair
        label={editWords.definition}
        words={scale.definition}
        change={(definition, language) => edit({ definition }, `definition/${language}`)}
      />
      <div className="fields">
        <Choice
          label={editWords.direction}
          value={scale.direction}
          options={directions}
          choose={(direction) => edit({ direction })}
        />
        <MissingRule scale={scale} count={itemsOf(draft, scale.id)} edit={edit} />
      </div>
      <More label={editWords.more}>
        <ScaleScoring draft={draft} scale={scale} edit={edit} />
        <ScaleEvidence scale={scale} edit={edit} />
        <Button className="button" onPress={() => change((now) => removeScale(now, scale.id))}>
          {say(editWords.removeScale)}
        </Button>
      </More>
    </article>
  );
}
