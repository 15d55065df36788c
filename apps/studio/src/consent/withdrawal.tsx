import { readBy, type Words } from "@kith/instrument";
import type { ChildSetUp, WithdrawalEffects } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { ask } from "../api/ask.ts";
import { EffectsBody, WithdrawnBody } from "../api/set-up.ts";
import { Pick } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { consentWords } from "../words/consent.ts";
import { dayOf } from "../words/time.ts";
import { troubleWords } from "../words/trouble.ts";
import { Effects } from "./effects.tsx";
import { lastSaid } from "./last-said.ts";

type Scope = "forms" | "everything";

/** A family changes its mind: how far, what would happen, and then in one press that it does. Nobody is asked why. */
export function Withdrawal({ child }: { child: ChildSetUp }) {
  const say = useSay();
  const { language } = useLanguage();
  const { outcome, isBusy, press } = useChange(consentWords.notedPlain);
  const erasing = useChange(consentWords.notedPlain);
  const [scope, setScope] = useState<Scope | null>(null);
  const [effects, setEffects] = useState<WithdrawalEffects | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const path = `/api/studio/children/${child.id}/withdrawal`;
  const look = async (next: Scope) => {
    setScope(next);
    const asked = await ask({ path: `${path}?scope=${next}`, read: (thing) => readBy(EffectsBody, thing) });
    setEffects(asked.kind === "answered" ? asked.value : null);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "answered" ? null : troubleWords.unreachable);
  };
  const confirm = async () => {
    const done = await press({
      path,
      body: { scope, who: "parent" },
      read: (thing) => readBy(WithdrawnBody, thing),
    });
    if (done) setEffects(null);
  };
  const waits = child.erasure && child.erasure.doneAt === null ? child.erasure : null;
  const isOut = lastSaid(child.notes, "forms") === "withdrawn";
  return (
    <section className="card withdrawal" aria-label={say(consentWords.withdraw)}>
      <h2>{say(consentWords.withdraw)}</h2>
      {waits && (
        <>
          <p role="status" className="notice good">
            {say(consentWords.withdrawn, { receipt: waits.receipt, day: dayOf(waits.dueOn, language) })}
          </p>
          <p className="quiet">{say(consentWords.againBefore)}</p>
          <Button
            className="button"
            onPress={() =>
              void erasing.press({ path: `/api/studio/children/${child.id}/erase`, body: {}, read: readDone })
            }
          >
            {say(consentWords.eraseNow)}
          </Button>
        </>
      )}
      {child.erasure?.doneAt && (
        <p className="notice good">{say(consentWords.erased, { receipt: child.erasure.receipt })}</p>
      )}
      {!waits && !isOut && (
        <>
          <p className="quiet">{say(consentWords.withdrawLead)}</p>
          <Pick
            name="scope"
            label={say(consentWords.scope)}
            options={[
              { id: "forms", text: say(consentWords.scopeForms) },
              { id: "everything", text: say(consentWords.scopeAll) },
            ]}
            value={scope}
            change={(next) => void look(next)}
          />
          {trouble && <p className="notice warn">{say(trouble)}</p>}
          {effects && scope && (
            <>
              <Effects of={effects} mayCome={scope === "forms"} />
              <Button className="button main" isDisabled={isBusy} onPress={() => void confirm()}>
                {say(consentWords.confirm)}
              </Button>
            </>
          )}
        </>
      )}
      <Outcome of={erasing.outcome.kind === "none" ? outcome : erasing.outcome} />
    </section>
  );
}
