import type { ReleaseDraft } from "@kith/server/api";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import { withheldByReason } from "./points.ts";
import type { Noting } from "./use-note.ts";
import { ValuesTable } from "./values-table.tsx";

/** Which numbers would be published, and which are held back, why, and what would help. */
export function Numbers({ draft, noting }: { draft: ReleaseDraft; noting: Noting }) {
  const say = useSay();
  const { heldBack } = draft.note;
  const reasons = withheldByReason(draft.withheld);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{say(releaseWords.cells)}</h2>
      <div className="card">
        <p>{draft.shown === 0 ? say(releaseWords.noneShown) : say(releaseWords.shown, { count: draft.shown })}</p>
        <ValuesTable draft={draft} holdBack={(cell) => void noting.save({ heldBack: [...heldBack, cell] })} />
        {reasons.length === 0 && draft.shown > 0 && <p>{say(releaseWords.allShown)}</p>}
        {reasons.length > 0 && (
          <>
            <p>{say(releaseWords.notShown, { count: draft.withheld.length })}</p>
            <ul className="withheld">
              {reasons.map(({ says, wayOut, cells }) => (
                <li key={says["zh-CN"]}>
                  <p>{say(says)}</p>
                  <p className="quiet">
                    {say(signingWords.wayOut)}
                    {say(wayOut)}
                  </p>
                  <ul className="cells">
                    {cells.map(({ cell, scale, informant }) => (
                      <li key={cell} className="tag">
                        {say(informantWords[informant])} · {say(scale)}
                        {heldBack.includes(cell) && (
                          <Button
                            className="link"
                            onPress={() => void noting.save({ heldBack: heldBack.filter((one) => one !== cell) })}
                          >
                            {say(signingWords.putBack)}
                          </Button>
                        )}
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
