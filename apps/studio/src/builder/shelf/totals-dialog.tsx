import type { Informant } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import { DialogButton } from "../../frame/dialog-button.tsx";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import { exchangeWords } from "../../words/exchange.ts";
import type { Draft, DraftWords } from "../draft.ts";
import { Choice, LineField, NumberField } from "../edit/fields.tsx";
import { informants } from "../edit/informants.ts";
import { TextPair } from "../edit/text-pair.tsx";
import { isRange, type Total, totalsDraft } from "../totals.ts";

const nothing: DraftWords = { "zh-CN": "", en: "" };
const emptyTotal: Total = { words: nothing, lowest: 0, highest: 40, direction: "lower-is-better" };
const directions = [
  { value: "lower-is-better", words: editWords.lowerBetter },
  { value: "higher-is-better", words: editWords.higherBetter },
] as const;

/** A questionnaire whose text may not be shown: only its totals are kept, copied from the owner's own form. */
export function TotalsDialog({ begin }: { begin: (draft: Draft) => Promise<void> }) {
  return <DialogButton label={exchangeWords.totals}>{(close) => <Inside begin={begin} close={close} />}</DialogButton>;
}

function Inside({ begin, close }: { begin: (draft: Draft) => Promise<void>; close: () => void }) {
  const say = useSay();
  const [title, setTitle] = useState(nothing);
  const [informant, setInformant] = useState<Informant>("caregiver");
  const [owner, setOwner] = useState("");
  const [totals, setTotals] = useState<Total[]>([emptyTotal]);
  const edit = (at: number, part: Partial<Total>) =>
    setTotals(totals.map((total, place) => (place === at ? { ...total, ...part } : total)));
  const isWrong = totals.some((total) => !isRange(total));
  return (
    <>
      <p className="quiet">{say(exchangeWords.totalsLead)}</p>
      <TextPair label={editWords.title} words={title} change={setTitle} />
      <div className="fields">
        <Choice label={editWords.informant} value={informant} options={informants} choose={setInformant} />
        <LineField label={exchangeWords.owner} value={owner} change={setOwner} />
      </div>
      {totals.map((total, at) => (
        <div key={`total ${at + 1}`} className="scale-card">
          <TextPair label={exchangeWords.totalName} words={total.words} change={(words) => edit(at, { words })} />
          <div className="fields">
            <NumberField
              label={exchangeWords.lowest}
              value={total.lowest}
              change={(lowest) => lowest !== null && edit(at, { lowest })}
            />
            <NumberField
              label={exchangeWords.highest}
              value={total.highest}
              change={(highest) => highest !== null && edit(at, { highest })}
            />
            <Choice
              label={editWords.direction}
              value={total.direction}
              options={directions}
              choose={(direction) => edit(at, { direction })}
            />
          </div>
        </div>
      ))}
      {isWrong && (
        <p className="notice warn" role="alert">
          {say(exchangeWords.tooWide)}
        </p>
      )}
      <div className="ways">
        <Button className="button" onPress={() => setTotals([...totals, emptyTotal])}>
          {say(exchangeWords.addTotal)}
        </Button>
        <Button className="button" onPress={close}>
          {say(exchangeWords.no)}
        </Button>
        <Button
          className="button main"
          isDisabled={isWrong}
          onPress={() => {
            close();
            void begin(totalsDraft(title, informant, owner, totals));
          }}
        >
          {say(exchangeWords.begin)}
        </Button>
      </div>
    </>
  );
}
