import type { MissingCode, Words } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft } from "../draft.ts";
import { addOptionSet } from "../draft-scales.ts";
import { presets } from "../option-presets.ts";
import type { Change } from "../use-draft.ts";
import { AnswerSet } from "./answer-set.tsx";
import { Tick } from "./fields.tsx";
import { TextPair } from "./text-pair.tsx";

const waysOut: [MissingCode, Words][] = [
  ["cant-say", editWords.cantSay],
  ["not-observed", editWords.notObserved],
  ["prefer-not", editWords.preferNot],
  ["not-planned", editWords.notPlanned],
];

/** The answers on offer, in sets that questions share, and the ways to say nothing on purpose. */
export function AnswersPart({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="part" aria-labelledby="part-answers">
      <h2 id="part-answers">{say(editWords.answers)}</h2>
      <p className="quiet">{say(editWords.answersLead)}</p>
      {draft.optionSets.map((set) => (
        <AnswerSet key={set.id} draft={draft} set={set} change={change} />
      ))}
      <fieldset className="text-pair">
        <legend>{say(editWords.addSet)}</legend>
        <div className="ways">
          {presets.map((preset) => (
            <Button key={preset.id} className="chip" onPress={() => change((now) => addOptionSet(now, preset))}>
              {preset.options.map((option) => option.words[language]).join(" · ")}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset className="text-pair">
        <legend>{say(editWords.waysOut)}</legend>
        {waysOut.map(([code, words]) => {
          const option = draft.missingOptions.find((one) => one.code === code);
          return (
            <div key={code} data-of={code}>
              <Tick
                isOn={option !== undefined}
                change={(isOn) =>
                  change((now) => ({
                    ...now,
                    missingOptions: isOn
                      ? [...now.missingOptions, { code, words }]
                      : now.missingOptions.filter((one) => one.code !== code),
                  }))
                }
              >
                {say(words)}
              </Tick>
              {option && (option.words["zh-CN"] !== words["zh-CN"] || option.words.en !== words.en) && (
                <TextPair
                  label={words}
                  words={option.words}
                  change={(next, touched) =>
                    change(
                      (now) => ({
                        ...now,
                        missingOptions: now.missingOptions.map((one) =>
                          one.code === code ? { code, words: next } : one,
                        ),
                      }),
                      `missing/${code}/${touched}`,
                    )
                  }
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </section>
  );
}
