import { languages, type Words } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { liveWords } from "../../words/live.ts";
import { type Draft, TextStatus } from "../draft.ts";
import { languageNames } from "../edit/text-pair.tsx";
import { statusKey, statusOf, textsOf, vouch } from "../texts.ts";
import type { Change } from "../use-draft.ts";
import { placeOfText } from "./places.ts";

const statusWords: Record<TextStatus, Words> = {
  "back-translated": liveWords.backTranslated,
  approved: liveWords.approved,
  official: liveWords.official,
};

/** Every text with its two languages side by side, and how far each has come. */
export function Translations({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  const texts = textsOf(draft);
  return (
    <>
      <p className="quiet">{say(liveWords.translationsLead)}</p>
      <div className="ways">
        {languages.map((language) => (
          <Button
            key={language}
            className="button"
            onPress={() => change((now) => vouch(now, textsOf(now), language, "approved"))}
          >
            {say(liveWords.allChecked, { language: say(languageNames[language]) })}
          </Button>
        ))}
      </div>
      <ul className="translations">
        {texts.map((text) => {
          const place = placeOfText(draft, text);
          const name = say(place.words, place.given);
          return (
            <li key={statusKey(text, "en")}>
              <h2>{name}</h2>
              <div className="pair-sides">
                {languages.map((language) => {
                  const status = statusOf(draft, text, language);
                  return (
                    <div key={language} className="pair-side">
                      <p lang={language}>{text.words[language]}</p>
                      {status === "empty" ? (
                        <span className="tag warn">{say(liveWords.empties)}</span>
                      ) : (
                        <select
                          className={`text status ${status}`}
                          aria-label={say(liveWords.statusOf, { text: name, language: say(languageNames[language]) })}
                          value={status}
                          onChange={(event) => {
                            const next = TextStatus.options.find((one) => one === event.target.value) ?? null;
                            change((now) => vouch(now, [text], language, next));
                          }}
                        >
                          <option value="written">{say(liveWords.written)}</option>
                          {TextStatus.options.map((one) => (
                            <option key={one} value={one}>
                              {say(statusWords[one])}
                            </option>
                          ))}
                        </select>
                      )}
                    </div>
                  );
                })}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
