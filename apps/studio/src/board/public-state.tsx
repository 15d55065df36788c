import type { BoardGroup } from "@kith/server/api";
import { useLanguage, useSay } from "../language.tsx";
import { publicPage } from "../release/public-page.ts";
import { boardWords } from "../words/board.ts";

const wordsOf = {
  published: boardWords.published,
  "older-rules": boardWords.olderRules,
  "taken-down": boardWords.takenDown,
};

/** Whether a group's report is public, which edition, and the way to it. */
export function PublicState({ group: { release } }: { group: BoardGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  if (release.state === "none" || release.edition === null)
    return <p className="public-state">{say(boardWords.notPublished)}</p>;
  return (
    <p className="public-state">
      {say(wordsOf[release.state], { edition: release.edition })}
      {release.url && (
        <>
          {" · "}
          <a href={publicPage(release.url, language)}>{say(boardWords.publicPage)}</a>
        </>
      )}
    </p>
  );
}
