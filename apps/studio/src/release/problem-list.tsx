import type { Obstacle } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { signingWords } from "../words/signing.ts";

/** What stands in the way, each thing once, and what would help. */
export function ProblemList({ problems }: { problems: Obstacle[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  const once = new Map(problems.map((problem) => [problem.says["zh-CN"], problem]));
  return (
    <ul>
      {[...once.values()].map(({ says, wayOut }) => (
        <li key={says["zh-CN"]}>
          {say(says)}
          {wayOut && (
            <>
              <br />
              <strong>{say(signingWords.wayOut)}</strong>
              {say(wayOut)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
