import type { BoardGroup } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { informantWords, waveWords } from "../words/people.ts";
import { ChildName } from "./child-name.tsx";
import { informantsOf } from "./count.ts";
import type { Row } from "./rows.ts";
import { SquareButton } from "./square-button.tsx";

/** Child × wave × informant, as a table. */
export function FormTable({ group, rows, arrived }: { group: BoardGroup; rows: Row[]; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const informants = informantsOf(group);
  return (
    <table className="forms">
      <caption>{say(boardWords.tableTitle)}</caption>
      <thead>
        <tr>
          <td />
          {group.waves.map((wave) => (
            <th key={wave} scope="colgroup" colSpan={informants.length} className="wave">
              {say(waveWords[wave])}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">{say(boardWords.child)}</th>
          {group.waves.flatMap((wave) =>
            informants.map((informant, at) => (
              <th key={`${wave} ${informant}`} scope="col" className={at === 0 ? "wave" : ""}>
                {say(informantWords[informant])}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ child, waves }) => (
          <tr key={child.code}>
            <th scope="row">
              <ChildName child={child} />
            </th>
            {waves.flatMap(({ wave, squares }) =>
              squares.map((square, at) => (
                <td key={`${wave} ${square.informant}`} className={at === 0 ? "wave" : ""}>
                  <SquareButton square={square} arrived={arrived} />
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
