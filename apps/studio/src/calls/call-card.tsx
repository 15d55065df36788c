import type { Call } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../language.tsx";
import { callWords, levelWords, whatToDo } from "../words/calls.ts";
import { informantWords, waveWords } from "../words/people.ts";
import { dayAndTime } from "../words/time.ts";

/** One call: about whom, from whom, what was asked and answered, what to do, and who has taken it on. */
export function CallCard({ call, see }: { call: Call; see: (response: string) => Promise<void> }) {
  const say = useSay();
  const { language } = useLanguage();
  const [isSending, setSending] = useState(false);
  const press = async () => {
    setSending(true);
    await see(call.response);
    setSending(false);
  };
  return (
    <>
      <h3>{aboutWhom(call, say)}</h3>
      {call.seen && <p className="tag level">{say(levelWords[call.level])}</p>}
      <p>{say(call.question)}</p>
      <p>
        <strong>{say(call.answer)}</strong>
      </p>
      <p className="quiet">{say(callWords.received, { time: dayAndTime(call.receivedAt, language) })}</p>
      {call.withDeputy && <p className="notice warn">{say(callWords.withDeputy)}</p>}
      {call.openedBy.length > 0 && (
        <p className="quiet">
          {say(callWords.openedBy)}{" "}
          {call.openedBy.map(({ by, at }) => (
            <span key={by}>
              <span lang="en">{by}</span> {dayAndTime(at, language)}{" "}
            </span>
          ))}
        </p>
      )}
      {call.seen ? (
        <p role="status">
          {say(callWords.seenBy)} <span lang="en">{call.seen.by}</span> · {dayAndTime(call.seen.at, language)}
        </p>
      ) : (
        <>
          <p>{say(whatToDo[call.kind])}</p>
          <Button className="button main" isDisabled={isSending} onPress={() => void press()}>
            {say(callWords.seen)}
          </Button>
        </>
      )}
    </>
  );
}

/** A group worker's record is about a session, not about one child, and belongs to no round of forms. */
function aboutWhom({ group, child, informant, wave }: Call, say: ReturnType<typeof useSay>): string {
  const session = /^#(\d+)$/.exec(child)?.[1];
  const about = session ? [say(group), say(callWords.session, { number: session })] : [`${say(group)} ${child}`];
  const rest = session ? [] : [say(waveWords[wave])];
  return [...about, say(informantWords[informant]), ...rest].join(" · ");
}
