import type { Board } from "@kith/server/api";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { boardWords } from "../words/board.ts";
import { securityWords } from "../words/security.ts";
import { setUpWords } from "../words/set-up.ts";
import { signingWords } from "../words/signing.ts";
import { GroupCard } from "./group-card.tsx";

/** The programme and its groups: how many forms have come in, and what is public. */
export function Groups({
  board,
  arrived,
  above,
  goTo,
}: {
  board: Board;
  arrived: ReadonlySet<string>;
  above: ReactNode;
  goTo: (from: number) => void;
}) {
  const say = useSay();
  return (
    <Screen title={say(board.programme.name)}>
      {above}
      {board.groups.length === 0 && (
        <div className="notice good">
          <p>{say(board.programme.slug === "none" ? setUpWords.start : boardWords.noGroups)}</p>
          <a className="button main" href={address({ screen: "set-up", part: null })}>
            {say(setUpWords.begin)}
          </a>
        </div>
      )}
      <ul className="groups" aria-label={say(boardWords.groups)}>
        {board.groups.map((group) => (
          <li key={group.id}>
            <GroupCard group={group} arrived={arrived} />
          </li>
        ))}
      </ul>
      <Pages board={board} goTo={goTo} />
      {board.groups.length > 0 && (
        <p className="ways below">
          <a className="button" href={address({ screen: "together" })}>
            {say(signingWords.together)}
          </a>
          <a className="button" href={address({ screen: "set-up", part: null })}>
            {say(setUpWords.title)}
          </a>
          <a className="button" href={address({ screen: "security" })}>
            {say(securityWords.title)}
          </a>
        </p>
      )}
    </Screen>
  );
}

const page = 40;

/** The ways to the groups before and after these, where there are more than fit a page. */
function Pages({ board: { from, total, groups }, goTo }: { board: Board; goTo: (from: number) => void }) {
  const say = useSay();
  if (total <= page) return null;
  return (
    <nav className="ways below" aria-label={say(boardWords.groups)}>
      <Button className="button" isDisabled={from === 0} onPress={() => goTo(Math.max(0, from - page))}>
        {say(boardWords.pageBefore)}
      </Button>
      <span>{say(boardWords.pageOf, { from: from + 1, to: from + groups.length, total })}</span>
      <Button className="button" isDisabled={from + groups.length >= total} onPress={() => goTo(from + page)}>
        {say(boardWords.pageAfter)}
      </Button>
    </nav>
  );
}
