import type { ReleaseDraft } from "@kith/server/api";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import type { Noting } from "./use-note.ts";
import { ValuesTable } from "./values-table.tsx";
import { WithheldList } from "./withheld-list.tsx";

/** Which numbers would be published, and which are held back, why, and what would help. */
export function Numbers({ draft, noting }: { draft: ReleaseDraft; noting: Noting }) {
  const say = useSay();
  const { heldBack } = draft.note;
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{say(releaseWords.cells)}</h2>
      <div className="card">
        <p>{draft.shown === 0 ? say(releaseWords.noneShown) : say(releaseWords.shown, { count: draft.shown })}</p>
        <ValuesTable draft={draft} holdBack={(cell) => void noting.save({ heldBack: [...heldBack, cell] })} />
        {draft.withheld.length === 0 && draft.shown > 0 && <p>{say(releaseWords.allShown)}</p>}
        {draft.withheld.length > 0 && (
          <>
            <p>{say(releaseWords.notShown, { count: draft.withheld.length })}</p>
            <WithheldList
              withheld={draft.withheld}
              beside={(cell) =>
                heldBack.includes(cell) && (
                  <Button
                    className="link"
                    onPress={() => void noting.save({ heldBack: heldBack.filter((one) => one !== cell) })}
                  >
                    {say(signingWords.putBack)}
                  </Button>
                )
              }
            />
            <p className="quiet">{say(releaseWords.notAFault)}</p>
          </>
        )}
      </div>
    </section>
  );
}
