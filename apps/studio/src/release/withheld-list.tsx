import type { ReleaseDraft } from "@kith/server/api";
import type { ReactNode } from "react";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { signingWords } from "../words/signing.ts";
import { withheldByReason } from "./points.ts";

/** What is not published, gathered by reason, with what would help. `beside` may follow each number's name. */
export function WithheldList({
  withheld,
  beside = () => null,
}: {
  withheld: ReleaseDraft["withheld"];
  beside?: (cell: string) => ReactNode;
}) {
  const say = useSay();
  return (
    <ul className="withheld">
      {withheldByReason(withheld).map(({ says, wayOut, cells }) => (
        <li key={says["zh-CN"]}>
          <p>{say(says)}</p>
          <p className="quiet">
            {say(signingWords.wayOut)}
            {say(wayOut)}
          </p>
          <ul className="cells">
            {cells.map(({ cell, scale, informant }) => (
              <li key={cell} className="tag">
                {say(informantWords[informant])} · {say(scale)}
                {beside(cell)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
