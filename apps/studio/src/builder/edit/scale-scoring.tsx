import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftScale } from "../draft.ts";
import { itemsOf } from "../draft-scales.ts";
import { Choice, NumberField, Tick } from "./fields.tsx";

const methods = [
  { value: "mean", words: editWords.mean },
  { value: "sum", words: editWords.sum },
] as const;

/** How a score is made: sum or mean, times what, rounded or not, of questions or of other scales. */
export function ScaleScoring({
  draft,
  scale,
  edit,
}: {
  draft: Draft;
  scale: DraftScale;
  edit: (part: Partial<DraftScale>, touched?: string) => void;
}) {
  const say = useSay();
  const earlier = draft.scales.slice(
    0,
    draft.scales.findIndex((one) => one.id === scale.id),
  );
  const mayHaveParts = earlier.length > 0 && itemsOf(draft, scale.id) === 0;
  return (
    <>
      <div className="fields">
        <Choice label={editWords.method} value={scale.method} options={methods} choose={(method) => edit({ method })} />
        <NumberField
          label={editWords.multiplier}
          value={scale.multiplier}
          change={(multiplier) => multiplier !== null && multiplier > 0 && edit({ multiplier }, "multiplier")}
        />
        <Tick isOn={scale.rounding === "half-up"} change={(isOn) => edit({ rounding: isOn ? "half-up" : "none" })}>
          {say(editWords.rounding)}
        </Tick>
      </div>
      {mayHaveParts && (
        <fieldset className="text-pair">
          <legend>{say(editWords.parts)}</legend>
          {earlier.map((other, at) => (
            <Tick
              key={other.id}
              isOn={scale.parts.some((part) => part.scale === other.id)}
              change={(isOn) =>
                edit({
                  parts: isOn
                    ? [...scale.parts, { scale: other.id, weight: 1 }]
                    : scale.parts.filter((part) => part.scale !== other.id),
                })
              }
            >
              {other.words["zh-CN"] || other.words.en || say(editWords.scaleNumber, { number: at + 1 })}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  );
}
