import type { Words } from "@kith/instrument";
import type { OpenedLink } from "@kith/server/api";
import type { ReactNode } from "react";
import { useDevice } from "../device.tsx";
import { Frame } from "../parts/frame.tsx";
import { Sprout, Stone } from "../parts/pictures.tsx";
import { SaveCopy } from "../parts/save-copy.tsx";
import type { Phrase } from "../say.ts";
import type { Delivery } from "../send/delivery.ts";

type Kind = OpenedLink["kind"];

const thanks: Record<Kind, Phrase> = {
  caregiver: "sentTitle",
  child: "sentChildTitle",
  kiosk: "sentChildTitle",
  "class-list": "sentTeacherTitle",
  "session-record": "sentSessionTitle",
};

/**
 * The end, in three honest states: still here, not accepted, received. Whatever was answered, the words are the same, so that
 * no one who looks over a shoulder learns anything.
 */
export function SentScreen(props: {
  kind: Kind;
  delivery: Delivery;
  after: readonly Words[];
  trying: boolean;
  again: () => void;
  anew: () => void;
  more?: ReactNode;
  /** Nothing more is asked of this person, who may close the page. */
  isLast: boolean;
  back?: (() => void) | undefined;
}) {
  const { say, language } = useDevice();
  const { delivery } = props;
  const isChild = props.kind === "child" || props.kind === "kiosk";
  // Who is in danger must not have to wait for a network to read where to call.
  const after = props.after.map((words) => <p key={words.en}>{words[language]}</p>);
  const title: Record<Delivery["kind"], Phrase> = {
    received: thanks[props.kind],
    waiting: props.trying ? "sendingTitle" : "waitingTitle",
    refused: "refusedSendTitle",
  };
  return (
    <Frame
      screen="sent"
      aloud
      step={delivery.kind}
      back={props.back}
      below={delivery.kind === "received" ? props.more : <Buttons {...props} />}
    >
      <div className="calm" data-state={delivery.kind} role="status">
        {delivery.kind === "received" ? <Sprout /> : <Stone />}
        <h1 tabIndex={-1}>{say(title[delivery.kind])}</h1>
        {delivery.kind === "received" ? (
          <>
            {isChild ? <p className="strong">{say("handBack")}</p> : null}
            {after}
            <p className={isChild ? "soft" : ""}>{say("receivedText")}</p>
            <p className={isChild ? "receipt small" : "receipt"}>
              {delivery.receipts.map((receipt) => (
                <output key={receipt} data-receipt={receipt}>
                  {receipt}
                </output>
              ))}
            </p>
            {isChild ? null : (
              <p className="soft">
                {say("receivedHelp")}
                {props.isLast ? say("receivedClose") : ""}
              </p>
            )}
          </>
        ) : null}
        {delivery.kind === "waiting" && !props.trying ? (
          <>
            <p>{say("waitingText")}</p>
            {after}
            {isChild ? null : <SaveCopy />}
          </>
        ) : null}
        {delivery.kind === "refused" ? (
          <>
            <p className="note">{delivery.says[language]}</p>
            <p>{say("refusedSendHelp")}</p>
            {after}
          </>
        ) : null}
      </div>
    </Frame>
  );
}

function Buttons(props: {
  delivery: Delivery;
  trying: boolean;
  again: () => void;
  anew: () => void;
  more?: ReactNode;
}) {
  const { say } = useDevice();
  return (
    <>
      {props.more}
      {props.delivery.kind === "refused" ? (
        <button type="button" className="plain" onClick={props.anew}>
          {say("fillAgain")}
        </button>
      ) : null}
      <button type="button" className="main" disabled={props.trying} onClick={props.again}>
        {say("tryAgain")}
      </button>
    </>
  );
}
