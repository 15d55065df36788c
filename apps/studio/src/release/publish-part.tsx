import type { BoardGroup, ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import { AskFirst } from "./ask-first.tsx";
import { awaitedForms } from "./awaited.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Progress } from "./progress.tsx";
import type { PublishingDesk } from "./publishing.ts";
import { SignPart } from "./sign-part.tsx";

type Given = {
  group: BoardGroup;
  draft: ReleaseDraft;
  publishing: PublishingDesk;
  readAgain: () => void;
  signedOut: () => void;
};

/** The way to sign and to publish, or why it cannot be done now, and what came of it. */
export function PublishPart({ group, draft, publishing, readAgain, signedOut }: Given) {
  const say = useSay();
  const state = publishing.of(group);
  const { edition } = group.release;
  const { signing } = draft;
  const awaited = awaitedForms(group).length;
  const ask = (
    <AskFirst
      name={group.name}
      hasHarm={draft.harm.length > 0}
      hasReviews={draft.reviews.length > 0}
      awaited={awaited > 0 ? say(signingWords.awaited, { count: awaited }) : null}
      isBusy={state.kind === "building"}
      publish={() => void publishing.start(group, signing?.hash ?? null)}
    />
  );
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{say(releaseWords.publish)}</h2>
      <div className="card">
        {draft.refused.length > 0 ? (
          <div className="notice warn">
            <p>
              <strong>{say(releaseWords.cannotNow)}</strong>
            </p>
            <ProblemList problems={draft.refused} />
          </div>
        ) : (
          <>
            <p>{edition === null ? say(releaseWords.first) : say(releaseWords.next, { edition, next: edition + 1 })}</p>
            {signing === null ? (
              ask
            ) : (
              <SignPart
                group={group.id}
                signing={signing}
                lookedAt={draft.reviews.map(({ cell }) => cell)}
                readAgain={readAgain}
                signedOut={signedOut}
              >
                {ask}
              </SignPart>
            )}
          </>
        )}
        <Progress state={state} />
      </div>
    </section>
  );
}
