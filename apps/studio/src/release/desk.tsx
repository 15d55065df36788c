import type { BoardGroup } from "@kith/server/api";
import { PublicState } from "../board/public-state.tsx";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { boardWords } from "../words/board.ts";
import { frameWords } from "../words/frame.ts";
import { releaseWords } from "../words/release.ts";
import { useDraft } from "./draft.ts";
import { Numbers } from "./numbers.tsx";
import { PointTable } from "./point-table.tsx";
import { PublishPart } from "./publish-part.tsx";
import type { PublishingDesk } from "./publishing.ts";

/** The release desk of one group: read what would be said, see what is held back and why, then publish. */
export function Desk({
  group,
  publishing,
  signedOut,
}: {
  group: BoardGroup;
  publishing: PublishingDesk;
  signedOut: () => void;
}) {
  const say = useSay();
  const formsIn = group.cells.filter((cell) => cell.status === "received").length;
  const { draft, isReading, trouble, readAgain } = useDraft(group.id, formsIn, signedOut);
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
          <PointTable draft={draft} />
          <Numbers draft={draft} />
          <PublishPart group={group} draft={draft} publishing={publishing} />
        </>
      )}
    </Screen>
  );
}
