import type { Words } from "@kith/instrument";
import type { Call } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { callWords, levelWords } from "../words/calls.ts";
import { frameWords } from "../words/frame.ts";
import { CallCard } from "./call-card.tsx";
import { useWatchedCalls } from "./watch-calls.ts";

/** Everyone who asked to be called or seen, what to do first, and what never to do. */
export function CallsPage({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const { calls, trouble, lookAgain, see } = useWatchedCalls(signedOut);
  return (
    <Screen title={say(callWords.title)} above={<a href="#/">{say(frameWords.back)}</a>}>
      <p className="lead">{say(callWords.lead)}</p>
      <ul className="notice">
        <li>{say(callWords.danger)}</li>
        <li>{say(callWords.law)}</li>
        <li>{say(callWords.keep)}</li>
      </ul>
      {trouble && <TryAgain says={trouble} again={() => void lookAgain()} />}
      {!calls && !trouble && <p className="quiet">{say(callWords.reading)}</p>}
      {calls?.length === 0 && <p>{say(callWords.none)}</p>}
      {calls && (
        <>
          {levels.map((level) => (
            <CallList
              key={level}
              title={levelWords[level]}
              calls={calls.filter((call) => call.seen === null && call.level === level)}
              see={see}
            />
          ))}
          <CallList title={callWords.followed} calls={calls.filter(({ seen }) => seen !== null)} see={see} />
        </>
      )}
    </Screen>
  );
}

const levels = ["today", "two-days", "next-session"] as const;

/** The calls of one level, or none. */
function CallList({ title, calls, see }: { title: Words; calls: Call[]; see: (response: string) => Promise<void> }) {
  const say = useSay();
  if (calls.length === 0) return null;
  return (
    <section aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <ul className="calls">
        {calls.map((call) => (
          <li key={`${call.response} ${call.question["zh-CN"]}`} className="card">
            <CallCard call={call} see={see} />
          </li>
        ))}
      </ul>
    </section>
  );
}
