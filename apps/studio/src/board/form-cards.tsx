import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { informantWords, waveWords } from "../words/people.ts";
import { ChildName } from "./child-name.tsx";
import type { Row } from "./rows.ts";
import { SquareButton } from "./square-button.tsx";

/** The same as the table, a card for each child, for a phone. */
export function FormCards({ rows, arrived }: { rows: Row[]; arrived: ReadonlySet<string> }) {
  const say = useSay();
  return (
    <ul className="form-cards" aria-label={say(boardWords.tableTitle)}>
      {rows.map(({ child, waves }) => (
        <li key={child.code} className="card">
          <h2 className="child">
            <ChildName child={child} />
          </h2>
          {waves.map(({ wave, squares }) => (
            <section key={wave} aria-label={`${child.code} ${say(waveWords[wave])}`}>
              <h3>{say(waveWords[wave])}</h3>
              <dl className="square-list">
                {squares.map((square) => (
                  <div key={square.informant}>
                    <dt>{say(informantWords[square.informant])}</dt>
                    <dd>
                      <SquareButton square={square} arrived={arrived} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </li>
      ))}
    </ul>
  );
}
