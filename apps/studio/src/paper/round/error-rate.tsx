import type { PaperPair } from "@kith/server/api";
import { useSay } from "../../language.tsx";
import { paperWords } from "../../words/paper.ts";

/** From how many on one speaks up. */
const often = 0.02;
/** Of fewer answers one slip would be too much already. */
const enough = 100;

/** How often two people read the same paper differently, pair by pair, in words. */
export function ErrorRate({ pairs }: { pairs: PaperPair[] }) {
  const say = useSay();
  return (
    <section className="error-rate" aria-labelledby="error-rate">
      <h2 id="error-rate">{say(paperWords.rate)}</h2>
      {pairs.length === 0 && <p className="quiet">{say(paperWords.rateNone)}</p>}
      {pairs.map(({ names: [one, other], booklets, compared, differed }) => (
        <p key={`${one} ${other}`}>
          {differed === 0
            ? say(paperWords.rateSame, { one, other, booklets, compared })
            : say(paperWords.rateLine, {
                one,
                other,
                booklets,
                compared,
                differed,
                per: Math.round(compared / differed),
              })}
          {compared >= enough && differed / compared > often && ` ${say(paperWords.rateOften)}`}
        </p>
      ))}
      {pairs.length > 0 && <p className="quiet">{say(paperWords.rateWhat)}</p>}
    </section>
  );
}
