import type { PaperRates, PaperRound } from "@kith/server/api";
import { useSay } from "../../language.tsx";
import { paperWords } from "../../words/paper.ts";

/** From how many on one speaks up. */
const often = 0.02;
/** Of fewer answers one slip would be too much already. */
const enough = 100;

/** How often the same paper was read differently, in words: by two people, by one of them, and form by form. */
export function ErrorRate({ round: { rates, instruments } }: { round: PaperRound }) {
  const say = useSay();
  return (
    <section className="error-rate" aria-labelledby="error-rate">
      <h2 id="error-rate">{say(paperWords.rate)}</h2>
      {rates.pairs.length === 0 && <p className="quiet">{say(paperWords.rateNone)}</p>}
      {rates.pairs.map((pair) => (
        <p key={pair.names.join(" ")}>
          <PairRate pair={pair} />
        </p>
      ))}
      {rates.people.length > 0 && (
        <>
          <h3>{say(paperWords.ratePeople)}</h3>
          <ul className="effects">
            {rates.people.map(({ name, compared, misread }) => (
              <li key={name}>
                {misread === 0
                  ? say(paperWords.ratePersonNone, { name, compared })
                  : say(paperWords.ratePerson, { name, compared, misread, per: Math.round(compared / misread) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {rates.forms.some(({ differed }) => differed > 0) && (
        <>
          <h3>{say(paperWords.rateForms)}</h3>
          <ul className="effects">
            {rates.forms.map(({ instrument, compared, differed }) => {
              const title = instruments[instrument]?.instrument.title;
              return (
                <li key={instrument}>
                  {say(paperWords.rateForm, { title: title ? say(title) : instrument, compared, differed })}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {rates.pairs.length > 0 && <p className="quiet">{say(paperWords.rateWhat)}</p>}
    </section>
  );
}

function PairRate({ pair: { names, booklets, compared, differed } }: { pair: PaperRates["pairs"][number] }) {
  const say = useSay();
  const [one, other] = names;
  const given = { one, other, booklets, compared };
  return (
    <>
      {differed === 0
        ? say(paperWords.rateSame, given)
        : say(paperWords.rateLine, { ...given, differed, per: Math.round(compared / differed) })}
      {compared >= enough && differed / compared > often && ` ${say(paperWords.rateOften)}`}
    </>
  );
}
