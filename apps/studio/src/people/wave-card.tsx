import { readBy, type Wave, type Words } from "@kith/instrument";
import type { GroupSetUp, WaveWindow } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { SlipsBody } from "../api/set-up.ts";
import { Line } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { address } from "../route.ts";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { paperWords } from "../words/paper.ts";
import { waveWords } from "../words/people.ts";
import { setUpWords } from "../words/set-up.ts";
import { dayAndTime } from "../words/time.ts";
import { waveRoundWords } from "../words/waves.ts";
import { windowNotes } from "./window-notes.ts";

/** One round: from when to when, what to mind about its days, and opening it. */
export function WaveCard({ group, wave }: { group: GroupSetUp; wave: Wave }) {
  const say = useSay();
  const window = group.waves.find((each) => each.wave === wave);
  const [opensOn, setOpensOn] = useState(window?.opensOn ?? "");
  const [closesOn, setClosesOn] = useState(window?.closesOn ?? "");
  const saving = useChange(setUpWords.saved);
  const opening = useChange(waveRoundWords.done);
  const path = `/api/studio/groups/${group.id}/waves/${wave}`;
  const today = new Date().toISOString().slice(0, 10);
  const notes: Words[] = windowNotes(
    { windows: group.waves, sessionDays: group.sessions.flatMap(({ heldOn }) => heldOn ?? []).sort() },
    { wave, opensOn, closesOn },
    today,
  );
  const open = async () => {
    const saved = await saving.press({ path, method: "PUT", body: { opensOn, closesOn }, read: readDone });
    if (saved) await opening.press({ path: `${path}/open`, body: {}, read: (thing) => readBy(SlipsBody, thing) });
  };
  const isSet = opensOn !== "" && closesOn !== "";
  return (
    <section aria-label={say(waveWords[wave])}>
      <h2>{say(waveWords[wave])}</h2>
      <OpenState window={window} />
      <div className="pair">
        <Line label={say(waveRoundWords.opensOn)} type="date" value={opensOn} change={setOpensOn} />
        <Line label={say(waveRoundWords.closesOn)} type="date" value={closesOn} change={setClosesOn} />
      </div>
      {notes.map((words) => (
        <p key={words.en} className="quiet">
          {say(words)}
        </p>
      ))}
      <Outcome of={opening.outcome.kind === "none" ? saving.outcome : opening.outcome} />
      <p className="ways">
        {window?.openedAt && (
          <>
            <a className="button main" href={address({ screen: "slips", group: group.id, wave })}>
              {say(waveRoundWords.slips)}
            </a>
            <a className="button" href={address({ screen: "booklets", group: group.id, wave })}>
              {say(paperWords.print)}
            </a>
          </>
        )}
        <Button
          className={window?.openedAt ? "button" : "button main"}
          isDisabled={!isSet || opening.isBusy}
          onPress={() => void open()}
        >
          {say(window?.openedAt ? waveRoundWords.openMore : waveRoundWords.open)}
        </Button>
        <Button
          className="button plain"
          isDisabled={!isSet}
          onPress={() => void saving.press({ path, method: "PUT", body: { opensOn, closesOn }, read: readDone })}
        >
          {say(setUpWords.saveDays)}
        </Button>
      </p>
    </section>
  );
}

function OpenState({ window }: { window: WaveWindow | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const text = window?.openedAt
    ? say(waveRoundWords.opened, { time: dayAndTime(window.openedAt, language) })
    : say(waveRoundWords.notOpened);
  return <p className={window?.openedAt ? "step-state done" : "step-state"}>{text}</p>;
}
