import type { ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { signingWords } from "../words/signing.ts";

/** What the attack on the draft came to, in plain words. */
export function AttackPart({ attack }: { attack: ReleaseDraft["attack"] }) {
  const say = useSay();
  if (attack.says.length === 0) return null;
  return (
    <section aria-labelledby="attack">
      <h2 id="attack">{say(signingWords.attack)}</h2>
      <div className={attack.isFree ? "notice good" : "notice warn"}>
        {attack.says.map((words) => (
          <p key={words["zh-CN"]}>{say(words)}</p>
        ))}
      </div>
    </section>
  );
}
