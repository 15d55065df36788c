import type { ChildSetUp } from "@kith/server/api";
import { Button } from "react-aria-components";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { leavingReasons, leavingWords } from "../words/leaving.ts";

/** What was noted of a child who left, and the way to take it back. A withdrawn consent is not taken back here. */
export function Gone({ child, leaving }: { child: string; leaving: NonNullable<ChildSetUp["leaving"]> }) {
  const say = useSay();
  const { outcome, isBusy, press } = useChange(leavingWords.backDone);
  const why = say(leavingReasons[leaving.reason]);
  const { afterSession: number } = leaving;
  return (
    <section className="sheet">
      <p role="status" className="notice good">
        {number === 0 ? say(leavingWords.neverCame, { why }) : say(leavingWords.since, { number, why })}
      </p>
      {leaving.reason !== "consent-withdrawn" && (
        <>
          <p className="quiet">{say(leavingWords.backNote)}</p>
          <Button
            className="button"
            isDisabled={isBusy}
            onPress={() => void press({ path: `/api/studio/children/${child}/left`, method: "DELETE", read: readDone })}
          >
            {say(leavingWords.back)}
          </Button>
        </>
      )}
      <Outcome of={outcome} />
    </section>
  );
}
