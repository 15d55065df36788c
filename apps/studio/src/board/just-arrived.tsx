import type { Board } from "@kith/server/api";
import { VisuallyHidden } from "react-aria-components";
import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { informantWords, waveWords } from "../words/people.ts";

/** Reads out quietly, to who listens to the page, what has just come in. */
export function JustArrived({ board, arrived }: { board: Board; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const news = board.groups.flatMap((group) =>
    group.cells
      .filter((cell) => arrived.has(cell.assignment))
      .map(
        (cell) =>
          `${say(group.name)} ${cell.child} ${say(informantWords[cell.informant])} ${say(waveWords[cell.wave])}`,
      ),
  );
  return (
    <VisuallyHidden>
      <div role="status">{news.length > 0 && say(boardWords.arrivedAloud, { what: news.join("; ") })}</div>
    </VisuallyHidden>
  );
}
