import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { callWords } from "../words/calls.ts";
import type { WatchedCalls } from "./watch-calls.ts";

/** How many messages wait to be seen, and nothing of what they say: others may be looking at this screen. */
export function CallsCard({ watched: { calls, trouble } }: { watched: WatchedCalls }) {
  const say = useSay();
  const count = calls?.filter((call) => call.seen === null).length ?? 0;
  return (
    <div role="status">
      {trouble && !calls && <p className="notice warn">{say(trouble)}</p>}
      {count > 0 && (
        <p className="notice calls-card">
          <strong>{say(count === 1 ? callWords.one : callWords.many, count === 1 ? {} : { count })}</strong>
          <a className="button" href={address({ screen: "calls" })}>
            {say(callWords.open)}
          </a>
        </p>
      )}
    </div>
  );
}
