import { useLanguage, useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftItem } from "../draft.ts";
import { Tick } from "./fields.tsx";

/** Asked only if an earlier question was answered in one of some ways. */
export function ShowIfField({
  draft,
  item,
  at,
  edit,
}: {
  draft: Draft;
  item: DraftItem;
  at: number;
  edit: (part: Partial<DraftItem>) => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const earlier = draft.items.slice(0, at);
  const asked = earlier.find((other) => other.id === item.showIf?.item);
  const options = draft.optionSets.find((set) => set.id === asked?.optionSet)?.options ?? [];
  const name = (other: DraftItem) => `${draft.items.indexOf(other) + 1}. ${other.words[language]}`;
  return (
    <>
      <p className="field">
        <label>
          {say(editWords.showIf)}
          <select
            className="text"
            value={asked?.id ?? ""}
            onChange={(event) => {
              const chosen = event.target.value;
              edit({ showIf: chosen === "" ? null : { item: chosen, in: item.showIf?.in ?? [] } });
            }}
          >
            <option value="">{say(editWords.always)}</option>
            {earlier.map((other) => (
              <option key={other.id} value={other.id}>
                {name(other)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {asked && item.showIf && (
        <fieldset className="text-pair">
          <legend>{say(editWords.answered, { question: name(asked) })}</legend>
          {options.map((option) => (
            <Tick
              key={option.value}
              isOn={item.showIf?.in.includes(option.value) ?? false}
              change={(isOn) => {
                const values = item.showIf?.in ?? [];
                const chosen = isOn ? [...values, option.value] : values.filter((value) => value !== option.value);
                edit({ showIf: { item: asked.id, in: chosen } });
              }}
            >
              {option.words[language] || option.value}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  );
}
