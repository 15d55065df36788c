import { useEffect, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink } from "../keep/kept.ts";
import { Frame } from "../parts/frame.tsx";
import { SentScreen } from "../screens/sent.tsx";
import { deliveryOf } from "../send/delivery.ts";
import type { Post } from "../send/use-sending.ts";
import { RecordView } from "./record-view.tsx";
import { begunRecords } from "./session-drafts.ts";

/** The group worker's link: the sessions of a group, what is recorded of them, and the record of each in its turn. */
export function SessionView(props: { link: KeptLink; post: Post }) {
  const { link, post } = props;
  const { say, language } = useDevice();
  const [number, setNumber] = useState<number | null>(null);
  const [ended, setEnded] = useState<{ concern: boolean } | null>(null);
  const [begun, setBegun] = useState<number[]>([]);
  useEffect(() => {
    if (number === null) void begunRecords(link.id).then(setBegun);
  }, [link.id, number]);
  const { planned, received } = link.opened.sessions ?? { planned: 0, received: [] };
  const deliveryFor = (one: number) => deliveryOf(`${link.id}/${one}`, post.sendings, post.receipts);
  const toList = () => {
    setNumber(null);
    setEnded(null);
  };
  if (number !== null && ended) {
    const instrument = Object.values(link.opened.instruments)[0]?.instrument;
    return (
      <SentScreen
        kind="session-record"
        delivery={deliveryFor(number) ?? { kind: "waiting" }}
        // Only this one is filled in by staff, who are told what to do next when there is something to do.
        after={ended.concern ? (instrument?.unscoredItems ?? []).map((item) => item.afterWords) : []}
        trying={post.trying}
        again={() => void post.again()}
        anew={toList}
        more={
          <button type="button" className="plain" onClick={toList}>
            {say("backToList")}
          </button>
        }
        isLast={false}
        back={toList}
      />
    );
  }
  if (number !== null) {
    const sent = (concern: boolean) => void post.now().then(() => setEnded({ concern }));
    return <RecordView key={number} link={link} number={number} leave={toList} sent={sent} />;
  }
  const numbers = Array.from({ length: planned }, (_, at) => at + 1);
  return (
    <Frame screen="sessions">
      <div className="list-head">
        <h1 tabIndex={-1}>{say("sessionsTitle", { group: link.opened.group[language] })}</h1>
        <p>{say("sessionsHelp")}</p>
      </div>
      <ul className="children">
        {numbers.map((one) => {
          const receipt = received.find((each) => each.number === one)?.receipt;
          const delivery = deliveryFor(one);
          const receipts = delivery?.kind === "received" ? delivery.receipts : receipt ? [receipt] : [];
          const state = delivery?.kind ?? (receipt ? "received" : begun.includes(one) ? "begun" : "open");
          return (
            <li key={one}>
              <button
                type="button"
                className="child"
                data-session={one}
                data-state={state}
                disabled={state === "received" || state === "waiting"}
                onClick={() => setNumber(one)}
              >
                <span className="child-code">{say("sessionNumber", { number: one })}</span>
                <span className="child-name" />
                <span className="child-state">
                  {say(stateWords[state])}
                  {receipts.length > 0 ? <span className="child-receipt"> {receipts.join(" ")}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Frame>
  );
}

const stateWords = {
  open: "listOpen",
  begun: "listBegun",
  waiting: "listWaiting",
  refused: "listRefused",
  received: "listReceived",
} as const;
