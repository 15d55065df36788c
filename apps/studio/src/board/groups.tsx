import type { Board } from "@kith/server/api";
import type { ReactNode } from "react";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { boardWords } from "../words/board.ts";
import { setUpWords } from "../words/set-up.ts";
import { signingWords } from "../words/signing.ts";
import { GroupCard } from "./group-card.tsx";

/** The programme and its groups: how many forms have come in, and what is public. */
export function Groups({ board, arrived, above }: { board: Board; arrived: ReadonlySet<string>; above: ReactNode }) {
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
      {board.groups.length > 0 && (
        <p className="ways below">
          <a className="button" href={address({ screen: "together" })}>
            {say(signingWords.together)}
          </a>
          <a className="button" href={address({ screen: "set-up", part: null })}>
            {say(setUpWords.title)}
          </a>
        </p>
      )}
    </Screen>
  );
}
