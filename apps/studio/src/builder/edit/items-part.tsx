import type { Language } from "@kith/instrument";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft } from "../draft.ts";
import { addItems, changeItem, moveItem } from "../draft-items.ts";
import type { Change } from "../use-draft.ts";
import { ItemRow } from "./item-row.tsx";
import { pasteInto } from "./paste-into.ts";

/** Where the caret goes once the rows are drawn anew. */
type Place = { item: string; language: Language };

/** The questions, as a table that is written like a list: Enter goes on, a pasted list becomes rows, Alt and an arrow move. */
export function ItemsPart({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<Place | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [marked, setMarked] = useState<string[]>([]);

  useLayoutEffect(() => {
    const place = next.current;
    if (!place) return;
    next.current = null;
    goTo(place);
  });
  const goTo = ({ item, language }: Place) =>
    list.current?.querySelector<HTMLElement>(`[data-of="${item}"] textarea[lang="${language}"]`)?.focus();

  const insert = (after: number, language: Language) =>
    change((now) => {
      const added = addItems(now, after, [{ "zh-CN": "", en: "" }]);
      const item = added.items[after];
      if (item) next.current = { item: item.id, language };
      return added;
    });
  const move = (from: number, to: number, language: Language) =>
    change((now) => {
      const item = now.items[from];
      if (item) next.current = { item: item.id, language };
      return moveItem(now, from, Math.min(to, now.items.length - 1));
    });
  const goOn = (at: number, language: Language) => {
    const below = draft.items[at + 1];
    const row = draft.items[at];
    // Whoever writes both languages goes on with the first; whoever writes one stays in its column.
    const first = row && row.words["zh-CN"].trim() === "" ? "en" : "zh-CN";
    if (!below) return insert(at + 1, first);
    goTo({ item: below.id, language });
  };
  const paste = (at: number, language: Language, text: string) =>
    change((now) => {
      const pasted = pasteInto(now, at, language, text);
      setMarked(pasted.marked);
      const last = pasted.draft.items[pasted.last];
      if (last) next.current = { item: last.id, language };
      return pasted.draft;
    });

  return (
    <section className="part" aria-labelledby="part-items">
      <h2 id="part-items">{say(editWords.items)}</h2>
      <p className="quiet">{say(editWords.itemsLead)}</p>
      {marked.length > 0 && (
        <div className="notice" role="status">
          <p>{say(editWords.pastedMarks, { count: marked.length })}</p>
          <div className="ways">
            <Button
              className="button"
              onPress={() => {
                change((now) => marked.reduce((all, id) => changeItem(all, id, { reverse: true }), now));
                setMarked([]);
              }}
            >
              {say(editWords.yes)}
            </Button>
            <Button className="button" onPress={() => setMarked([])}>
              {say(editWords.no)}
            </Button>
          </div>
        </div>
      )}
      <ol className="item-rows" ref={list}>
        {draft.items.map((item, at) => (
          <ItemRow
            key={item.id}
            draft={draft}
            item={item}
            at={at}
            change={change}
            goOn={(language) => goOn(at, language)}
            insert={(language) => insert(at + 1, language)}
            move={(to, language) => move(at, to, language)}
            paste={(language, text) => paste(at, language, text)}
            leave={(language) => {
              const above = draft.items[at - 1] ?? draft.items[at + 1];
              if (above) next.current = { item: above.id, language };
            }}
            drag={() => setDragged(item.id)}
            drop={() => {
              const from = draft.items.findIndex((other) => other.id === dragged);
              setDragged(null);
              if (from >= 0 && from !== at) move(from, at, "zh-CN");
            }}
            isDragging={dragged !== null}
          />
        ))}
      </ol>
      <Button className="button" onPress={() => insert(draft.items.length, "zh-CN")}>
        {say(editWords.addItem)}
      </Button>
    </section>
  );
}
