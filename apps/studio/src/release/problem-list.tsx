import type { Obstacle } from "@kith/server/api";
import { useSay } from "../language.tsx";

/** What stands in the way, each thing once. */
export function ProblemList({ problems }: { problems: Obstacle[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <ul>
      {[...new Set(problems.map(({ says }) => say(says)))].map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}
