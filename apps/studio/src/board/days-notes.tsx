import type { BoardGroup } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { boardNotes } from "../people/window-notes.ts";
import { address } from "../route.ts";
import { waveWords } from "../words/people.ts";
import { waveRoundWords } from "../words/waves.ts";

/** What to mind about the days of a group's rounds, where there is anything. */
export function DaysNotes({ group }: { group: BoardGroup }) {
  const say = useSay();
  const notes = boardNotes(group, new Date().toISOString().slice(0, 10));
  if (notes.length === 0) return null;
  return (
    <div className="notice days">
      <ul>
        {notes.map(({ wave, says }) => (
          <li key={`${wave} ${says.en}`}>
            {say(waveWords[wave])}: {say(says)}
          </li>
        ))}
      </ul>
      <a href={address({ screen: "waves", group: group.id })}>{say(waveRoundWords.look)}</a>
    </div>
  );
}
