import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";

/** The quiet sign that something has just come in. */
export function Arrived() {
  const say = useSay();
  return <span className="arrived">{say(boardWords.arrived)}</span>;
}
