import type { PaperDone, PaperToEnter } from "@kith/server/api";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { entryWords, paperWords, stepWords } from "../../words/paper.ts";
import { Enough } from "./done-part.tsx";

type Given = { toEnter: PaperToEnter; code: string; settled: (done: PaperDone) => void; signedOut: () => void };

/** A booklet that one cannot enter now: why, and what can be done with it instead. */
export function MayNot({ toEnter: { may, booklet, mayBeEnough }, code, settled, signedOut }: Given) {
  const say = useSay();
  const says = {
    "second-person": say(entryWords.secondPerson),
    wait: say(entryWords.wait),
    settle: say(entryWords.doneDiffers, { count: booklet.differed || 1 }),
    enter: "",
    done: say(entryWords.done, { state: say(stepWords[booklet.state]) }),
  }[may];
  return (
    <section className="card entry-question">
      <p>{says}</p>
      {mayBeEnough && <Enough code={code} settled={settled} signedOut={signedOut} />}
      <p className="ways">
        {may === "settle" && (
          <a className="button main" href={address({ screen: "settle", code })}>
            {say(paperWords.settle)}
          </a>
        )}
        <a className="button" href={address({ screen: "enter", code: null, language: null })}>
          {say(entryWords.another)}
        </a>
      </p>
    </section>
  );
}
