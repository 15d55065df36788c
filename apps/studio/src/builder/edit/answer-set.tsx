import { languages } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftOptionSet } from "../draft.ts";
import { changeOptionSet, removeOptionSet } from "../draft-scales.ts";
import type { Change } from "../use-draft.ts";
import { Tick } from "./fields.tsx";
import { SetName } from "./set-name.tsx";
import { languageNames } from "./text-pair.tsx";

/** One set of answers: the number that counts, the words in both languages, and whether beans are drawn beside them. */
export function AnswerSet({ draft, set, change }: { draft: Draft; set: DraftOptionSet; change: Change }) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  const used = draft.items.filter((item) => item.optionSet === set.id).length;
  const edit = (options: DraftOptionSet["options"], touched?: string) =>
    change((now) => changeOptionSet(now, set.id, options), touched && `${set.id}/${touched}`);
  const hasPictures = set.options.some((option) => option.picture !== undefined);
  return (
    <details className="more answer-set" data-of={set.id}>
      <summary>
        <SetName set={set} /> <span className="tag">{say(editWords.usedBy, { count: used })}</span>
      </summary>
      <div className="more-inside">
        <ol className="options">
          {set.options.map((option, at) => (
            <li key={`${set.id}-${at}`} className="option" data-of={`${set.id}:${option.value}`}>
              <input
                className="text option-value"
                inputMode="numeric"
                aria-label={`${say(editWords.value)} ${at + 1}`}
                value={option.value}
                onChange={(event) => {
                  const value = Number(event.target.value);
                  if (Number.isInteger(value)) edit(set.options.with(at, { ...option, value }), `value/${at}`);
                }}
              />
              {languages.map((language) => (
                <input
                  key={language}
                  lang={language}
                  className="text"
                  aria-label={`${say(editWords.answers)} ${at + 1} · ${say(languageNames[language])}`}
                  value={option.words[language]}
                  onChange={(event) => {
                    const words = { ...option.words, [language]: event.target.value };
                    edit(set.options.with(at, { ...option, words }), `${at}/${language}`);
                  }}
                />
              ))}
              <Button
                className="chip"
                aria-label={say(editWords.removeOption, { words: option.words[spoken] })}
                onPress={() => edit(set.options.toSpliced(at, 1))}
              >
                ×
              </Button>
            </li>
          ))}
        </ol>
        <Tick
          isOn={hasPictures}
          change={(isOn) => edit(set.options.map((option, at) => pictured(option, isOn, at, set.options.length)))}
        >
          {say(editWords.pictures)}
        </Tick>
        <div className="ways">
          <Button className="button" onPress={() => edit([...set.options, nextOption(set)])}>
            {say(editWords.addOption)}
          </Button>
          <Button
            className="button"
            onPress={() =>
              change((now) => ({ ...now, items: now.items.map((item) => ({ ...item, optionSet: set.id })) }))
            }
          >
            {say(editWords.useForAll)}
          </Button>
          {used === 0 && draft.optionSets.length > 1 && (
            <Button className="button" onPress={() => change((now) => removeOptionSet(now, set.id))}>
              {say(editWords.removeSet)}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

function nextOption({ options }: DraftOptionSet): DraftOptionSet["options"][number] {
  return { value: Math.max(-1, ...options.map((option) => option.value)) + 1, words: { "zh-CN": "", en: "" } };
}

function pictured(
  { value, words }: DraftOptionSet["options"][number],
  isOn: boolean,
  at: number,
  count: number,
): DraftOptionSet["options"][number] {
  return { value, words, ...(isOn && { picture: `beans-${at}-of-${count - 1}` }) };
}
