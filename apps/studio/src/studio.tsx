import type { Wave } from "@kith/instrument";
import type { Board } from "@kith/server/api";
import { lazy, Suspense, useMemo, useState } from "react";
import { ChasingContext, makeChasing } from "./board/chasing.ts";
import { GroupForms } from "./board/group-forms.tsx";
import { Groups } from "./board/groups.tsx";
import { JustArrived } from "./board/just-arrived.tsx";
import { useWatchedBoard } from "./board/watch-board.ts";
import { CallsCard } from "./calls/calls-card.tsx";
import { CallsPage } from "./calls/calls-page.tsx";
import { useCallCount } from "./calls/watch-calls.ts";
import { NoSuchGroup } from "./frame/no-such-group.tsx";
import { TryAgain } from "./frame/try-again.tsx";
import { useMe } from "./frame/use-me.ts";
import { useLanguage, useSay } from "./language.tsx";
import { Desk } from "./release/desk.tsx";
import { usePublishing } from "./release/publishing.ts";
import { TogetherDesk } from "./release/together-desk.tsx";
import { isPaperRoute, type Route, useRoute } from "./route.ts";
import { isSetUpRoute, SetUpScreens } from "./set-up/screens.tsx";
import { SecurityPage } from "./staff/security-page.tsx";
import { boardWords } from "./words/board.ts";
import { frameWords } from "./words/frame.ts";
import { clock } from "./words/time.ts";
import { troubleWords } from "./words/trouble.ts";

// The builder and the paper are rooms of their own, and come only when somebody goes in.
const BuilderPages = lazy(async () => ({ default: (await import("./builder/pages.tsx")).BuilderPages }));

const PaperPages = lazy(async () => ({ default: (await import("./paper/pages.tsx")).PaperPages }));

/** Everything behind the sign-in. The board is watched on every screen, so that no arrival is missed. */
export function Studio({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const route = useRoute();
  const [from, setFrom] = useState(0);
  const { board, isThisPart, seenAt, arrived, trouble, lookNow } = useWatchedBoard(
    "group" in route ? { group: route.group } : { from },
    signedOut,
  );
  const me = useMe(signedOut);
  const unseen = useCallCount(formsIn(board), route.screen, signedOut);
  const publishing = usePublishing(signedOut, lookNow);
  const chasing = useMemo(() => makeChasing(signedOut, lookNow), [signedOut, lookNow]);

  if (route.screen === "instruments" || route.screen === "draft" || route.screen === "version") {
    return (
      <Suspense fallback={<p className="quiet">{say(frameWords.opening)}</p>}>
        <BuilderPages route={route} signedOut={signedOut} />
      </Suspense>
    );
  }
  if (isPaperRoute(route)) {
    return (
      <Suspense fallback={<p className="quiet">{say(frameWords.opening)}</p>}>
        <PaperPages route={route} me={me} waves={wavesOf(board, route)} signedOut={signedOut} />
      </Suspense>
    );
  }
  if (!board || !seenAt) {
    if (trouble.kind === "none") return <p className="quiet">{say(frameWords.opening)}</p>;
    return <TryAgain says={trouble.kind === "refused" ? trouble.says : troubleWords.unreachable} again={lookNow} />;
  }

  const group = "group" in route ? board.groups.find((each) => each.id === route.group) : undefined;
  return (
    <>
      <div role="status">
        {trouble.kind === "unreachable" && (
          <p className="notice warn">{say(troubleWords.lostWhileWatching, { time: clock(seenAt, language) })}</p>
        )}
        {trouble.kind === "refused" && <p className="notice warn">{say(trouble.says)}</p>}
      </div>
      <JustArrived board={board} arrived={arrived} />
      {route.screen === "groups" && (
        <Groups board={board} arrived={arrived} above={<CallsCard unseen={unseen} />} goTo={setFrom} />
      )}
      {route.screen === "calls" && <CallsPage signedOut={signedOut} />}
      {route.screen === "security" && <SecurityPage />}
      {isSetUpRoute(route) && me && (
        <SetUpScreens route={route} me={me} board={board} signedOut={signedOut} lookNow={lookNow} />
      )}
      {"group" in route && !group && !isThisPart && <p className="quiet">{say(frameWords.opening)}</p>}
      {"group" in route && !group && isThisPart && !isSetUpRoute(route) && <NoSuchGroup />}
      {route.screen === "group" && group && (
        <ChasingContext value={chasing}>
          <GroupForms key={group.id} group={group} arrived={arrived} />
        </ChasingContext>
      )}
      {route.screen === "together" && <TogetherDesk programme={board.programme.name} signedOut={signedOut} />}
      {route.screen === "release" && group && (
        <Desk key={group.id} group={group} publishing={publishing} signedOut={signedOut} lookNow={lookNow} />
      )}
      {(route.screen === "groups" || route.screen === "group") && (
        <p className="quiet foot">{say(boardWords.watching)}</p>
      )}
    </>
  );
}

/** How many forms are in; less than none before the board was seen. */
function formsIn(board: Board | null): number {
  return board?.groups.flatMap(({ cells }) => cells).filter(({ status }) => status === "received").length ?? -1;
}

/** The rounds that are open in the group of a route; null before the board was seen. */
function wavesOf(board: Board | null, route: Route): Wave[] | null {
  if (!board || !("group" in route)) return null;
  return board.groups.find(({ id }) => id === route.group)?.waves ?? null;
}
