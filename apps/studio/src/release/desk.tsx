import type { BoardGroup } from "@kith/server/api";
import { PublicState } from "../board/public-state.tsx";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { boardWords } from "../words/board.ts";
import { frameWords } from "../words/frame.ts";
import { releaseWords } from "../words/release.ts";
import { AboutGroup } from "./about-group.tsx";
import { AttackPart } from "./attack-part.tsx";
import { Awaited } from "./awaited.tsx";
import { Checks } from "./checks.tsx";
import { useDraft } from "./draft.ts";
import { HarmContext } from "./harm-context.tsx";
import { Numbers } from "./numbers.tsx";
import { PointTable } from "./point-table.tsx";
import { PreviewPart } from "./preview-part.tsx";
import { PublishPart } from "./publish-part.tsx";
import type { PublishingDesk } from "./publishing.ts";
import { TakeDownPart } from "./take-down-part.tsx";
import { useNote } from "./use-note.ts";

/** The release desk of one group: read what would be said, see what is held back and why, then publish. */
export function Desk({
  group,
  publishing,
  signedOut,
  lookNow,
}: {
  group: BoardGroup;
  publishing: PublishingDesk;
  signedOut: () => void;
  lookNow: () => Promise<void>;
}) {
  const say = useSay();
  const formsIn = group.cells.filter((cell) => cell.status === "received").length;
  const { draft, isReading, trouble, readAgain } = useDraft(group.id, `${formsIn} ${group.release.edition}`, signedOut);
  const noting = useNote(group.id, readAgain, signedOut);
  return (
    <Screen
      title={say(releaseWords.title, { group: say(group.name) })}
      above={
        <nav className="crumbs" aria-label={say(boardWords.groups)}>
          <a href="#/">{say(frameWords.back)}</a>
          <a href={address({ screen: "group", group: group.id })}>{say(boardWords.forms)}</a>
        </nav>
      }
    >
      <p className="lead">{say(releaseWords.lead)}</p>
      <PublicState group={group} />
      {trouble && <TryAgain says={trouble} again={readAgain} />}
      {!draft && isReading && (
        <p className="quiet" role="status">
          {say(releaseWords.reading)}
        </p>
      )}
      {draft && (
        <>
          <Awaited group={group} />
          <Checks checks={draft.checks} group={group} />
          <PointTable draft={draft} />
          <HarmContext draft={draft} noting={noting} />
          <Numbers draft={draft} noting={noting} />
          <AttackPart attack={draft.attack} />
          <AboutGroup draft={draft} noting={noting} />
          {draft.refused.length === 0 && <PreviewPart group={group.id} signedOut={signedOut} />}
          <PublishPart
            group={group}
            draft={draft}
            publishing={publishing}
            readAgain={readAgain}
            signedOut={signedOut}
          />
        </>
      )}
      <TakeDownPart group={group} signedOut={signedOut} lookNow={lookNow} />
    </Screen>
  );
}
