import { compile, toSurvey } from "@kith/form";
import { type Instrument, languages } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { liveWords } from "../../words/live.ts";
import type { Advice } from "../advice.ts";
import type { Draft } from "../draft.ts";
import { languageNames } from "../edit/text-pair.tsx";
import { minutesToFill } from "../minutes.ts";
import { goTo, placeOf } from "./places.ts";

/** What someone who has written many questions would say. Nothing here keeps anyone from publishing. */
export function AdviceList({
  draft,
  instrument,
  advice,
  leave,
}: {
  draft: Draft;
  instrument: Instrument | null;
  advice: Advice[];
  leave: () => void;
}) {
  const say = useSay();
  return (
    <>
      {draft.items.length > 0 && (
        <p>
          {languages
            .map(
              (language) =>
                `${say(languageNames[language])}: ${say(liveWords.minutes, { minutes: minutesToFill(draft, language) })}`,
            )
            .join(" · ")}
        </p>
      )}
      {instrument && <p>{say(isLight(instrument) ? liveWords.lightForm : liveWords.richForm)}</p>}
      <p className="quiet">{say(advice.length === 0 ? liveWords.noAdvice : liveWords.adviceLead)}</p>
      <ul className="hints">
        {[...Map.groupBy(advice, ({ at }) => at)].map(([at, hints]) => {
          const place = at === "" ? null : placeOf(draft, at);
          return (
            <li key={at}>
              {place ? (
                <Button
                  className="link"
                  onPress={() => {
                    leave();
                    setTimeout(() => goTo(place));
                  }}
                >
                  {say(place.words, place.given)}
                </Button>
              ) : (
                <strong>{say(liveWords.wholeForm)}</strong>
              )}
              {hints.map(({ kind, says, given }) => (
                <p key={kind}>{say(says, given)}</p>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whether the form compiles to one light page; else phones load the whole of SurveyJS for it. */
function isLight(instrument: Instrument): boolean {
  return compile(toSurvey(instrument, "zh-CN")).kind === "compiled";
}
