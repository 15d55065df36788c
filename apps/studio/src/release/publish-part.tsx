import type { BoardGroup, ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { AskFirst } from "./ask-first.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Progress } from "./progress.tsx";
import type { PublishingDesk } from "./publishing.ts";

/** The way to publish, or why it cannot be done now, and what came of it. */
export function PublishPart({
  group,
  draft,
  publishing,
}: {
  group: BoardGroup;
  draft: ReleaseDraft;
  publishing: PublishingDesk;
}) {
  const say = useSay();
  const state = publishing.of(group);
  const { edition } = group.release;
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
            <AskFirst
              group={group}
              hasHarm={draft.harm.length > 0}
              isBusy={state.kind === "building"}
              publish={() => void publishing.start(group)}
            />
          </>
        )}
        <Progress state={state} />
      </div>
    </section>
  );
}
