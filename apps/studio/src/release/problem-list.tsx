import { useLanguage } from "../language.tsx";
import { inOneLanguage } from "./one-language.ts";

/** What stands in the way, each thing once. */
export function ProblemList({ problems }: { problems: string[] }) {
  const { language } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul>
      {[...new Set(problems.map((problem) => inOneLanguage(problem, language)))].map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
