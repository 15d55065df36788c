import type { Words } from "@kith/instrument";
import type { Signing } from "@kith/server/api";
import { type ReactNode, useState } from "react";
import { sign } from "../api/release.ts";
import { AskBefore } from "../frame/ask-before.tsx";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import { troubleWords } from "../words/trouble.ts";

type Given = {
  /** The group whose draft it is; null for the groups together. */
  group: string | null;
  signing: Signing;
  lookedAt: string[];
  readAgain: () => void;
  signedOut: () => void;
  /** The way to publish, once enough people have signed. */
  children: ReactNode;
};

/** Who has signed this very draft, the way to sign it, and, once enough have, the way to publish. */
export function SignPart({ group, signing, lookedAt, readAgain, signedOut, children }: Given) {
  const say = useSay();
  const [trouble, setTrouble] = useState<Words | null>(null);
  const { hash, needed, signed, mine, lapsed } = signing;
  if (needed < 2) {
    return (
      <>
        <p>{say(signingWords.alone)}</p>
        {children}
      </>
    );
  }
  const signIt = async () => {
    const asked = await sign(group, hash, lookedAt);
    if (asked.kind === "signed-out") return signedOut();
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
    readAgain();
  };
  return (
    <>
      <p>{say(signingWords.needTwo, { signed: Math.min(signed.length, needed), needed })}</p>
      <ul className="signed">
        {signed.map(({ by }) => (
          <li key={by}>✓ {say(signingWords.signedBy, { who: by })}</li>
        ))}
        {lapsed
          .filter(({ by }) => !signed.some((one) => one.by === by))
          .map(({ by }) => (
            <li key={by} className="quiet">
              {say(signingWords.lapsed, { who: by })}
            </li>
          ))}
      </ul>
      {!mine && <AskToSign signIt={() => void signIt()} hasReviews={lookedAt.length > 0} />}
      {mine && signed.length < needed && <p>{say(signingWords.waitOther)}</p>}
      <div role="alert">{trouble && <p className="notice warn">{say(trouble)}</p>}</div>
      {signed.length >= needed && children}
    </>
  );
}

function AskToSign({ signIt, hasReviews }: { signIt: () => void; hasReviews: boolean }) {
  const say = useSay();
  return (
    <AskBefore
      label={signingWords.sign}
      title={say(signingWords.askSign)}
      no={releaseWords.no}
      yes={signingWords.sign}
      act={signIt}
    >
      <p>{say(signingWords.askSignNote)}</p>
      {hasReviews && <p>{say(signingWords.lookNote)}</p>}
    </AskBefore>
  );
}
