import { type Language, languages } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftItem } from "../draft.ts";
import { changeItem, removeItems } from "../draft-items.ts";
import type { Change } from "../use-draft.ts";
import { Choice, NumberField, Tick } from "./fields.tsx";
import { SetName } from "./set-name.tsx";
import { ShowIfField } from "./show-if-field.tsx";
import { languageNames } from "./text-pair.tsx";

const sensitive = [
  { value: "none", words: editWords.sensitiveNo },
  { value: "family", words: editWords.sensitiveFamily },
  { value: "parent-contact", words: editWords.sensitiveParents },
] as const;

/** What few questions need: other answers, a weight, a condition, and the ways to move it without a mouse. */
export function ItemMore({
  draft,
  item,
  at,
  change,
  insert,
  move,
}: {
  draft: Draft;
  item: DraftItem;
  at: number;
  change: Change;
  insert: (language: Language) => void;
  move: (to: number, language: Language) => void;
}) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  const edit = (part: Partial<Omit<DraftItem, "id">>, touched?: string) =>
    change((now) => changeItem(now, item.id, part), touched && `${item.id}/${touched}`);
  return (
    <div className="item-more">
      <div className="fields">
        <p className="field">
          <label>
            {say(editWords.answers)}
            <select
              className="text"
              value={item.optionSet}
              onChange={(event) => edit({ optionSet: event.target.value })}
            >
              {draft.optionSets.map((set) => (
                <option key={set.id} value={set.id}>
                  <SetName set={set} />
                </option>
              ))}
            </select>
          </label>
        </p>
        <ShowIfField draft={draft} item={item} at={at} edit={edit} />
        <Choice
          label={editWords.sensitive}
          value={item.sensitive ?? "none"}
          options={sensitive}
          choose={(value) => edit({ sensitive: value === "none" ? null : value })}
        />
        {item.scales.map((use) => {
          const scale = draft.scales.find((one) => one.id === use.scale);
          return (
            <NumberField
              key={use.scale}
              label={editWords.weight}
              given={{ scale: scale?.words[spoken] || use.scale }}
              value={use.weight}
              change={(weight) =>
                weight !== null &&
                edit(
                  { scales: item.scales.map((other) => (other.scale === use.scale ? { ...other, weight } : other)) },
                  `weight/${use.scale}`,
                )
              }
            />
          );
        })}
      </div>
      <Tick isOn={item.required} change={(required) => edit({ required })}>
        {say(editWords.required)}
      </Tick>
      {languages.map((language) => (
        <Tick
          key={language}
          isOn={typeof item.reverse === "object" && item.reverse[language]}
          change={(isOn) => edit({ reverse: isOn ? onlyIn(language) : false })}
        >
          {say(editWords.reverseOnly, { language: say(languageNames[language]) })}
        </Tick>
      ))}
      <div className="ways">
        <Button className="button" isDisabled={at === 0} onPress={() => move(at - 1, spoken)}>
          {say(editWords.up)}
        </Button>
        <Button className="button" isDisabled={at === draft.items.length - 1} onPress={() => move(at + 1, spoken)}>
          {say(editWords.down)}
        </Button>
        <Button className="button" onPress={() => insert(spoken)}>
          {say(editWords.insertBelow)}
        </Button>
        <Button className="button" onPress={() => change((now) => removeItems(now, [item.id]))}>
          {say(editWords.removeItem)}
        </Button>
      </div>
    </div>
  );
}

function onlyIn(language: Language): { en: boolean; "zh-CN": boolean } {
  return { en: language === "en", "zh-CN": language === "zh-CN" };
}
