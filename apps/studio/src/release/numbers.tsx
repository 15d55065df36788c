import type { ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { releaseWords } from "../words/release.ts";
import { withheldByReason } from "./points.ts";

/** How many cells would be shown, and which are held back and why. */
export function Numbers({ draft }: { draft: ReleaseDraft }) {
  const say = useSay();
  const reasons = withheldByReason(draft.withheld);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{say(releaseWords.cells)}</h2>
      <div className="card">
        <p>{draft.shown === 0 ? say(releaseWords.noneShown) : say(releaseWords.shown, { count: draft.shown })}</p>
        {reasons.length === 0 && draft.shown > 0 && <p>{say(releaseWords.allShown)}</p>}
        {reasons.length > 0 && (
          <>
            <p>{say(releaseWords.notShown, { count: draft.withheld.length })}</p>
            <ul className="withheld">
              {reasons.map(({ says, cells }) => (
                <li key={says["zh-CN"]}>
                  <p>{say(says)}</p>
                  <ul className="cells">
                    {cells.map(({ scale, informant }) => (
                      <li key={`${scale["zh-CN"]} ${informant}`} className="tag">
                        {say(informantWords[informant])} · {say(scale)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <p className="quiet">{say(releaseWords.notAFault)}</p>
          </>
        )}
      </div>
    </section>
  );
}
