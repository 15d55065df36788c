import type { Slip } from "@kith/server/api";
import { fill } from "../words/fill.ts";
import { dayOf } from "../words/time.ts";
import { slipWords } from "../words/waves.ts";
import { Qr } from "./qr.tsx";

/** One person's slip, in the language of its reader: whom it is for, how to open it, how long it takes, that it is free. */
export function SlipCard({ slip }: { slip: Slip }) {
  const { language } = slip;
  const [child = ""] = slip.children;
  const whom = {
    caregiver: fill(slipWords.toCaregiver, language, { child }),
    child: fill(slipWords.toChild, language, { child }),
    "class-list": fill(slipWords.toTeacher, language, {
      number: slip.raterId.slice(1),
      children: slip.children.join(" "),
    }),
    kiosk: fill(slipWords.toTablet, language),
    "session-record": fill(slipWords.toWorker, language),
  }[slip.kind];
  return (
    <div className="slip" lang={language}>
      <Qr text={`${location.origin}/f#${slip.token}`} />
      <div className="slip-words">
        <h2>{whom}</h2>
        <p>{fill(slipWords.scan, language, { address: `${location.host}/f` })}</p>
        <p className="slip-code">{slip.code}</p>
        <p>{fill(slipWords.minutes, language, { minutes: slip.minutes, day: dayOf(slip.closesOn, language) })}</p>
        <p>{fill(slip.readAloud ? slipWords.readAloud : slipWords.free, language)}</p>
      </div>
    </div>
  );
}
