import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { callWords } from "../words/calls.ts";
import type { CallCount } from "./watch-calls.ts";

/** How many messages wait to be seen, and nothing of what they say: others may be looking at this screen. */
export function CallsCard({ unseen: { unseen, trouble } }: { unseen: CallCount }) {
  const say = useSay();
  return (
    <div role="status">
      {trouble && unseen === 0 && <p className="notice warn">{say(trouble)}</p>}
      {unseen > 0 && (
        <p className="notice calls-card">
          <strong>{say(unseen === 1 ? callWords.one : callWords.many, unseen === 1 ? {} : { count: unseen })}</strong>
          <a className="button" href={address({ screen: "calls" })}>
            {say(callWords.open)}
          </a>
        </p>
      )}
    </div>
  );
}
