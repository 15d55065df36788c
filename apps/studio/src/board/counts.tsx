import type { BoardGroup } from "@kith/server/api";
import { Fragment } from "react";
import { useSay } from "../language.tsx";
import { informantWords, waveWords } from "../words/people.ts";
import { countsOf } from "./count.ts";

/** How many have come in, in words, one line a wave: “自评 7/8 · 老师 3/8 · 家里人 2/8”. */
export function Counts({ group }: { group: BoardGroup }) {
  const say = useSay();
  return (
    <dl className="counts">
      {group.waves.map((wave) => {
        const counts = countsOf(group, wave);
        const isAll = counts.every((count) => count.received === count.needed);
        return (
          <div key={wave} className={isAll ? "count-line whole" : "count-line"}>
            <dt>{say(waveWords[wave])}</dt>
            <dd>
              {counts.map(({ informant, received, needed }, at) => (
                <Fragment key={informant}>
                  {at > 0 && " · "}
                  <span className="count">{`${say(informantWords[informant])} ${received}/${needed}`}</span>
                </Fragment>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
