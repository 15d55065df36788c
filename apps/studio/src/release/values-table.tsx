import type { DraftValue, ReleaseDraft } from "@kith/server/api";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { signingWords } from "../words/signing.ts";

/** Every number that will be published, as it will be printed; those to look at are marked, and may be held back. */
export function ValuesTable({ draft, holdBack }: { draft: ReleaseDraft; holdBack: (cell: string) => void }) {
  const say = useSay();
  if (draft.values.length === 0) return null;
  const heads = ["scale", "who", "people", "before", "after", "change"] as const;
  const isReviewed = ({ cell }: DraftValue) => draft.reviews.some((review) => review.cell === cell);
  return (
    <div className="values-wide">
      <table className="values" aria-label={say(signingWords.values)}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(signingWords[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.values.map((value) => (
            <tr key={value.cell} className={isReviewed(value) ? "look" : undefined}>
              <th scope="row">{say(value.scale)}</th>
              <td>{say(isOneTeacher(value) ? signingWords.oneTeacher : informantWords[value.informant])}</td>
              <td>{say(value.people)}</td>
              <td className="number" data-head={say(signingWords.before)}>
                {value.before}
              </td>
              <td className="number" data-head={say(signingWords.after)}>
                {value.after}
              </td>
              <td>
                <span className="number">{value.change}</span> {say(signingWords[value.says])}
                {value.margin !== null && ` · ${say(signingWords.margin, { margin: value.margin })}`}
                {isReviewed(value) && (
                  <span className="look-at">
                    <strong>{say(signingWords.look)}</strong>{" "}
                    <Button className="link" onPress={() => holdBack(value.cell)}>
                      {say(signingWords.holdBack)}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {draft.reviews.length > 0 && <p className="quiet">{say(signingWords.lookNote)}</p>}
    </div>
  );
}

function isOneTeacher({ informant, raters }: DraftValue): boolean {
  return informant === "teacher" && raters === "one";
}
