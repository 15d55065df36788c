import { fromSurvey } from "@kith/form";
import type { Instrument, Language } from "@kith/instrument";
import { explainScore, scoreScale } from "@kith/scoring";
import { useLanguage, useSay } from "../../language.tsx";
import { liveWords } from "../../words/live.ts";

/** The scores of what was tapped, and how each came about, by the same rules that score real forms. */
export function TryScores({
  instrument,
  language,
  data,
}: {
  instrument: Instrument;
  language: Language;
  data: Record<string, unknown>;
}) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  if (instrument.scales.length === 0) return null;
  const { answers } = fromSurvey(instrument, data);
  return (
    <section className="try-scores" aria-labelledby="try-scores">
      <h2 id="try-scores">{say(liveWords.scores)}</h2>
      {instrument.scales.map((scale) => {
        const score = scoreScale(instrument, scale.id, answers, language);
        const [first, ...how] = explainScore(instrument, score);
        const band = score.kind === "score" ? scale.bands.find((one) => one.id === score.band) : undefined;
        return (
          <details key={scale.id} className="more">
            <summary>
              <span>{scale.words[spoken]}</span>{" "}
              <strong className="score" data-scale={scale.id}>
                {score.kind === "score" ? String(Math.round(score.value * 100) / 100) : say(liveWords.noScore)}
              </strong>{" "}
              {band && <span className="tag">{band.words[spoken]}</span>}
            </summary>
            <div className="more-inside">
              {first && <p>{first[spoken]}</p>}
              <ul className="trace">
                {how.map((words, at) => (
                  <li key={`${at} ${words.en}`}>{words[spoken]}</li>
                ))}
              </ul>
            </div>
          </details>
        );
      })}
    </section>
  );
}
