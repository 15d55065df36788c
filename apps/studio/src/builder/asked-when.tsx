import type { Wave, Words } from "@kith/instrument";
import { useState } from "react";
import { giveWaves } from "../api/instruments.ts";
import { useSay } from "../language.tsx";
import { builderWords } from "../words/builder.ts";
import { waveWords } from "../words/people.ts";
import { troubleWords } from "../words/trouble.ts";
import { Tick } from "./edit/fields.tsx";

const waves = ["T0", "mid", "T1", "T2"] as const satisfies Wave[];

/** At which waves a version is asked. A wave that is open already is not changed by it. */
export function AskedWhen({
  hash,
  waves: given,
  signedOut,
  again,
}: {
  hash: string;
  waves: Wave[];
  signedOut: () => void;
  again: () => Promise<void>;
}) {
  const say = useSay();
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [isSending, setSending] = useState(false);
  const give = async (wave: Wave, isOn: boolean) => {
    if (isSending) return;
    setSending(true);
    const next = waves.filter((one) => (one === wave ? isOn : given.includes(one)));
    const asked = await giveWaves(hash, next);
    if (asked.kind === "signed-out") return signedOut();
    setTrouble(asked.kind === "answered" ? null : asked.kind === "refused" ? asked.says : troubleWords.unreachable);
    await again();
    setSending(false);
  };
  return (
    <fieldset className="text-pair asked-when">
      <legend>{say(builderWords.askedWhen)}</legend>
      <p className="quiet">{say(builderWords.askedHint)}</p>
      {trouble && (
        <p className="notice warn" role="alert">
          {say(trouble)}
        </p>
      )}
      <div className="ways">
        {waves.map((wave) => (
          <Tick key={wave} isOn={given.includes(wave)} change={(isOn) => void give(wave, isOn)}>
            {say(waveWords[wave])}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
