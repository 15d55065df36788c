import type { ValueTogether } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { signingWords } from "../words/signing.ts";

/** Every number that the groups together will say, as it will be printed. */
export function ValuesTogether({ values }: { values: readonly ValueTogether[] }) {
  const say = useSay();
  if (values.length === 0) return null;
  const heads = ["scale", "who", "groups", "people", "change", "range"] as const;
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
          {values.map(({ cell, scale, informant, groups, people, change, from, to, says }) => (
            <tr key={cell}>
              <th scope="row">{say(scale)}</th>
              <td>{say(informantWords[informant])}</td>
              <td>{say(signingWords.ofGroups, { count: groups })}</td>
              <td>{say(people)}</td>
              <td>
                <span className="number">{change}</span> {say(signingWords[says])}
              </td>
              <td className="number" data-head={say(signingWords.range)}>
                {say(signingWords.span, { from, to })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{say(signingWords.rangeNote)}</p>
    </div>
  );
}
