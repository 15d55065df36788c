import type { Informant, Wave } from "@kith/instrument";
import type { BoardGroup } from "@kith/server/api";
import { useState } from "react";
import { Choice, Line } from "../frame/fields.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { informantWords, waveWords } from "../words/people.ts";
import { receiptWords } from "../words/receipts.ts";
import { dayAndTime } from "../words/time.ts";
import { countsOf } from "./count.ts";
import { formsWith } from "./heard.ts";
import { squareOf } from "./square.ts";

/** On the telephone: which form a receipt belongs to, and everybody's receipts to be read out one after the other. */
export function Receipts({ group }: { group: BoardGroup }) {
  const say = useSay();
  const asked = group.waves.flatMap((wave) => countsOf(group, wave).map((count) => ({ wave, ...count })));
  const teachers = asked.findLastIndex(({ informant }) => informant === "teacher");
  const [chosen, setChosen] = useState(String(Math.max(0, teachers)));
  const of = asked[Number(chosen)];
  if (!of) return null;
  return (
    <details className="card by-phone">
      <summary>{say(receiptWords.title)}</summary>
      <div>
        <Heard group={group} />
        <Choice
          label={say(receiptWords.whose)}
          options={asked.map(({ wave, informant }, at) => ({
            id: String(at),
            text: `${say(informantWords[informant])} · ${say(waveWords[wave])}`,
          }))}
          value={chosen}
          change={setChosen}
        />
        <p>{say(receiptWords.count, { received: of.received, needed: of.needed })}</p>
        <ReadOut group={group} informant={of.informant} wave={of.wave} />
      </div>
    </details>
  );
}

function Heard({ group }: { group: BoardGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  const [typed, setTyped] = useState("");
  const found = formsWith(group.cells, typed);
  return (
    <>
      <Line label={say(receiptWords.heard)} note={say(receiptWords.note)} value={typed} change={setTyped} optional />
      <div role="status">
        {found?.length === 0 && <p className="notice warn">{say(receiptWords.notFound)}</p>}
        {found?.slice(0, 5).map(({ assignment, child, informant, wave, receivedAt }) => (
          <p key={assignment} className="notice good">
            {say(receiptWords.found, {
              child,
              informant: say(informantWords[informant]),
              wave: say(waveWords[wave]),
              at: dayAndTime(receivedAt ?? "", language),
            })}
          </p>
        ))}
      </div>
    </>
  );
}

function ReadOut({ group, informant, wave }: { group: BoardGroup; informant: Informant; wave: Wave }) {
  const say = useSay();
  const squares = group.children
    .filter(({ consentWithdrawn }) => !consentWithdrawn)
    .map(({ code }) => squareOf(group, code, informant, wave))
    .filter(({ state }) => state.kind !== "nothing-asked" && state.kind !== "not-needed");
  return (
    <ul className="read-out">
      {squares.map(({ child, forms }) => {
        const receipts = forms.flatMap(({ receipt }) => receipt ?? []);
        return (
          <li key={child}>
            <strong>{child}</strong>{" "}
            {receipts.length > 0 ? (
              <span className="receipt">{receipts.join(" ")}</span>
            ) : (
              <span className="quiet">{say(receiptWords.waits)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
