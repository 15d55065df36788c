import { useSay } from "../../language.tsx";
import { entryWords } from "../../words/paper.ts";
import { blank, isAsked, type Row, unreadable } from "./rows.ts";
import type { Sheet } from "./sheet.ts";

/** Every question by its number with the sign that was entered, to compare with the paper at a glance and to go back to. */
export function RowList({ rows, sheet, goTo }: { rows: readonly Row[]; sheet: Sheet; goTo: (at: string) => void }) {
  const say = useSay();
  return (
    <nav className="row-list" aria-label={say(entryWords.all)}>
      <h2>{say(entryWords.all)}</h2>
      <ol>
        {rows.map((row) => {
          const sign = signOf(row, sheet);
          return (
            <li key={row.at}>
              <button
                type="button"
                className={sign === null ? "row-sign open" : "row-sign"}
                aria-current={sheet.at === row.at ? "step" : undefined}
                disabled={!isAsked(row, sheet.filled)}
                title={isAsked(row, sheet.filled) ? undefined : say(entryWords.skipped)}
                onClick={() => goTo(row.at)}
              >
                <span className="row-number">{row.number}</span>
                <span className="row-key">
                  {sign ?? "·"}
                  {sign === null && <span className="unseen">{say(entryWords.notYet)}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function signOf(row: Row, { filled }: Sheet): string | null {
  const is = filled[row.at];
  if (is === undefined) return null;
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(is);
  if (same(blank)) return "—";
  if (same(unreadable)) return "X";
  return row.keys.find((key) => same(key.is))?.key ?? null;
}
