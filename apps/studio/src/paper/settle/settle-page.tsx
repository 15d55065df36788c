import type { Answer, Words } from "@kith/instrument";
import type { PaperDone, PaperToEnter } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { askBooklet, askDifferences, settle } from "../../api/paper.ts";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { frameWords } from "../../words/frame.ts";
import { paperWords, settleWords } from "../../words/paper.ts";
import { troubleWords } from "../../words/trouble.ts";
import { DonePart } from "../entry/done-part.tsx";
import { type ToSettle, toSettle } from "./to-settle.ts";

type Chosen = Record<string, Answer | string | null>;

/** A third look at the paper: each place where two people read it differently, and what it says. */
export function SettlePage({ code, signedOut }: { code: string; signedOut: () => void }) {
  const say = useSay();
  const { found, trouble, again } = useDifferences(code, signedOut);
  const [chosen, setChosen] = useState<Chosen>({});
  const [refused, setRefused] = useState<Words | null>(null);
  const [done, setDone] = useState<PaperDone | null>(null);
  if (!found) {
    return trouble ? <TryAgain says={trouble} again={again} /> : <p className="quiet">{say(frameWords.opening)}</p>;
  }
  const { toEnter, places } = found;
  const left = places.filter(({ at }) => !(at in chosen)).length;
  const send = async () => {
    const asked = await settle(code, { chosen: places.map(({ at }) => ({ at, is: chosen[at] ?? null })) });
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return setDone(asked.value);
    setRefused(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  };
  return (
    <Screen
      title={say(settleWords.title, { child: toEnter.booklet.child })}
      above={
        <nav className="crumbs" aria-label={say(paperWords.nav)}>
          <a href={address({ screen: "paper", group: toEnter.group.id, wave: toEnter.wave })}>{say(paperWords.back)}</a>
        </nav>
      }
    >
      {done ? (
        <DonePart toEnter={toEnter} code={code} done={done} settled={setDone} signedOut={signedOut} />
      ) : (
        <>
          <p className="lead">{say(settleWords.lead)}</p>
          <ol className="settle-places">
            {places.map((place) => (
              <li key={place.at} className="card">
                <Place place={place} chosen={chosen} choose={(is) => setChosen({ ...chosen, [place.at]: is })} />
              </li>
            ))}
          </ol>
          <div role="alert">{refused && <p className="notice warn">{say(refused)}</p>}</div>
          <p className="ways settle-end">
            <Button className="button main" isDisabled={left > 0} onPress={() => void send()}>
              {say(settleWords.press)}
            </Button>
            {left > 0 && <span className="quiet">{say(settleWords.left, { count: left })}</span>}
          </p>
        </>
      )}
    </Screen>
  );
}

type PlaceGiven = { place: ToSettle; chosen: Chosen; choose: (is: Answer | string | null) => void };

function Place({ place, chosen, choose }: PlaceGiven) {
  const say = useSay();
  return (
    <fieldset className="settle-place">
      <legend>
        {place.number !== null && <span className="settle-number">{place.number}</span>} {say(place.words)}
      </legend>
      {place.choices.map(({ name, sign, words, text, is, isRead }) => (
        <label
          key={name}
          className={place.at in chosen && isSame(chosen[place.at], is) ? "settle-choice chosen" : "settle-choice"}
        >
          <input
            type="radio"
            name={place.at}
            checked={place.at in chosen && isSame(chosen[place.at], is)}
            onChange={() => choose(is)}
          />
          {sign !== null && <kbd>{sign}</kbd>}
          <span>{words ? say(words) : text}</span>
          {isRead && <span className="tag">{say(settleWords.oneRead)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Found = { toEnter: PaperToEnter; places: ToSettle[] };

function useDifferences(code: string, signedOut: () => void) {
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(async () => {
    const [booklet, differences] = await Promise.all([askBooklet(code), askDifferences(code)]);
    if (booklet.kind === "signed-out" || differences.kind === "signed-out") return signedOut();
    if (booklet.kind === "answered" && differences.kind === "answered") {
      setTrouble(null);
      return setFound({ toEnter: booklet.value, places: toSettle(booklet.value, differences.value.differences) });
    }
    const bad = [booklet, differences].find((asked) => asked.kind === "refused");
    setTrouble(bad?.kind === "refused" ? bad.says : troubleWords.unreachable);
  }, [code, signedOut]);
  useEffect(() => void load(), [load]);
  return { found, trouble, again: () => void load() };
}
