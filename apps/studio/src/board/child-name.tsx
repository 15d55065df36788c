import type { BoardGroup } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";

/** A child's code, and what one must know before chasing a form. */
export function ChildName({ child }: { child: BoardGroup["children"][number] }) {
  const say = useSay();
  return (
    <>
      <span className="code">{child.code}</span>
      {child.consentWithdrawn && <span className="tag">{say(boardWords.consentWithdrawn)}</span>}
      {child.left && <span className="tag">{say(boardWords.left)}</span>}
    </>
  );
}
