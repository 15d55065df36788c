import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { liveWords, toDoWords } from "../../words/live.ts";
import type { Draft } from "../draft.ts";
import { languageNames } from "../edit/text-pair.tsx";
import type { Unfinished } from "../unfinished.ts";
import { goTo, type Place, placeOf, placeOfText } from "./places.ts";

/** What has to be done before it can be published; each leads to its place. */
export function ToDoList({ draft, todo, leave }: { draft: Draft; todo: Unfinished[]; leave: () => void }) {
  const say = useSay();
  if (todo.length === 0) return <p className="notice good">{say(liveWords.noneMissing)}</p>;
  return (
    <>
      <p>{say(liveWords.missingLead)}</p>
      <ul className="hints">
        {todo.map((one) => {
          const place = placeFor(draft, one);
          const text = place ? say(place.words, place.given) : "";
          const given = one.kind === "no-words" ? { text, language: say(languageNames[one.language]) } : { text };
          const says = one.kind === "refused" ? `${one.at}: ${say(one.says)}` : say(toDoWords[one.kind], given);
          return (
            <li key={JSON.stringify(one)}>
              {place ? (
                <Button
                  className="link"
                  onPress={() => {
                    leave();
                    setTimeout(() => goTo(inLanguage(place, one)));
                  }}
                >
                  {says}
                </Button>
              ) : (
                says
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function placeFor(draft: Draft, one: Unfinished): Place | null {
  if (one.kind === "no-words") return placeOfText(draft, one.text);
  return "of" in one ? placeOf(draft, one.of) : null;
}

/** The field of the language that is missing. */
function inLanguage(place: Place, one: Unfinished): Place {
  if (one.kind !== "no-words" || !/textarea$/.test(place.at)) return place;
  return { ...place, at: `${place.at}[lang="${one.language}"]` };
}
