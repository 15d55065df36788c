import { type Language, languages } from "@kith/instrument";
import { type KeyboardEvent, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft, DraftItem } from "../draft.ts";
import { changeItem, removeItems, toggleScale } from "../draft-items.ts";
import type { Change } from "../use-draft.ts";
import { ItemMore } from "./item-more.tsx";
import { languageNames } from "./text-pair.tsx";

type Props = {
  draft: Draft;
  item: DraftItem;
  at: number;
  change: Change;
  goOn: (language: Language) => void;
  insert: (language: Language) => void;
  move: (to: number, language: Language) => void;
  paste: (language: Language, text: string) => void;
  /** Says beforehand where the caret goes, once this row is gone. */
  leave: (language: Language) => void;
  drag: () => void;
  drop: () => void;
  isDragging: boolean;
};

/** One question: its words in both languages, the scales it counts for, whether it is reversed, and more on demand. */
export function ItemRow(props: Props) {
  const { draft, item, at, change } = props;
  const say = useSay();
  const { language: spoken } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const number = at + 1;

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, language: Language) => {
    if (event.nativeEvent.isComposing) return;
    const isEmpty = languages.every((each) => item.words[each] === "");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.insert(language);
    else if (event.key === "Enter" && !event.shiftKey) props.goOn(language);
    else if (event.altKey && event.key === "ArrowUp") props.move(at - 1, language);
    else if (event.altKey && event.key === "ArrowDown") props.move(at + 1, language);
    else if (event.key === "Backspace" && isEmpty && draft.items.length > 1) {
      props.leave(language);
      change((now) => removeItems(now, [item.id]));
    } else return;
    event.preventDefault();
  };

  return (
    <li
      className="item-row"
      data-of={item.id}
      data-drop={props.isDragging || undefined}
      onDragOver={(event) => props.isDragging && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.drop();
      }}
    >
      <button
        type="button"
        className="item-handle"
        tabIndex={-1}
        draggable
        aria-label={say(editWords.drag, { number })}
        onDragStart={(event) => {
          event.dataTransfer.setData("text/plain", item.id);
          props.drag();
        }}
      >
        {number}
      </button>
      {languages.map((language) => (
        <textarea
          key={language}
          rows={1}
          lang={language}
          className="text"
          aria-label={`${say(editWords.question, { number })} · ${say(languageNames[language])}`}
          placeholder={say(languageNames[language])}
          value={item.words[language]}
          onChange={(event) => {
            const words = { ...item.words, [language]: event.target.value.replace(/\n/g, " ") };
            change((now) => changeItem(now, item.id, { words }), `${item.id}/${language}`);
          }}
          onKeyDown={(event) => onKey(event, language)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!/\n|\t/.test(text.trim())) return;
            event.preventDefault();
            props.paste(language, text);
          }}
        />
      ))}
      <div className="item-marks">
        {draft.scales
          .filter((scale) => scale.parts.length === 0)
          .map((scale, place) => (
            <ToggleButton
              key={scale.id}
              className="chip"
              isSelected={item.scales.some((use) => use.scale === scale.id)}
              onChange={() => change((now) => toggleScale(now, item.id, scale.id))}
              aria-label={`${say(editWords.question, { number })} · ${say(editWords.counts)} ${
                scale.words[spoken] || say(editWords.scaleNumber, { number: place + 1 })
              }`}
            >
              {scale.words[spoken] || place + 1}
            </ToggleButton>
          ))}
        <ToggleButton
          className="chip reverse"
          isSelected={item.reverse !== false}
          onChange={(isOn) => change((now) => changeItem(now, item.id, { reverse: isOn }))}
          aria-label={`${say(editWords.question, { number })} · ${say(editWords.reverse)}`}
        >
          {say(editWords.reverse)}
        </ToggleButton>
        <Button
          className="chip more-button"
          aria-expanded={isOpen}
          aria-label={`${say(editWords.question, { number })} · ${say(editWords.more)}`}
          onPress={() => setOpen(!isOpen)}
        >
          {say(editWords.more)}
        </Button>
      </div>
      {isOpen && <ItemMore {...props} />}
    </li>
  );
}
