import type { Words } from "@kith/instrument";
import { AskBefore } from "../frame/ask-before.tsx";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";

/** What is about to be published, and what one should know of it before. */
type Given = {
  name: Words;
  hasHarm: boolean;
  hasReviews: boolean;
  /** What may still come and would not be among it, in one sentence; null where nothing is awaited. */
  awaited: string | null;
  isBusy: boolean;
  publish: () => void;
};

/** The button that publishes, which first says what publishing means. */
export function AskFirst({ name, hasHarm, hasReviews, awaited, isBusy, publish }: Given) {
  const say = useSay();
  return (
    <AskBefore
      label={releaseWords.publish}
      title={say(releaseWords.askTitle, { group: say(name) })}
      no={releaseWords.no}
      yes={releaseWords.yes}
      isDisabled={isBusy}
      act={publish}
    >
      <p>{say(releaseWords.ask)}</p>
      {awaited !== null && <p>{awaited}</p>}
      {hasReviews && <p>{say(signingWords.lookNote)}</p>}
      {hasHarm && <p>{say(releaseWords.askHarm)}</p>}
    </AskBefore>
  );
}
