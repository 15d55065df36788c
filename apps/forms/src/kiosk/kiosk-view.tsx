import { useCallback, useEffect, useState } from "react";
import { ChildRow } from "../class-list/child-row.tsx";
import { childrenOf } from "../class-list/children-of.ts";
import { useDevice } from "../device.tsx";
import type { KeptLink, Kiosk, Sitting } from "../keep/kept.ts";
import { changeKiosk, endKiosk, keptKiosk, startKiosk } from "../keep/kiosk.ts";
import { allSittings } from "../keep/sittings.ts";
import { Frame } from "../parts/frame.tsx";
import { Message } from "../screens/message.tsx";
import type { Post } from "../send/use-sending.ts";
import type { QuestionsPart } from "../sitting/load-questions.ts";
import { SittingView } from "../sitting/sitting-view.tsx";
import { Locked } from "./locked.tsx";
import { SetPin } from "./set-pin.tsx";

const idle = 120_000;

/**
 * One tablet for a group: staff tap a code and hand it over, the child fills in, and the screen locks until the PIN. Which
 * child has it, and that it is locked, is kept on the device, so that neither Back, nor a reload, nor another window goes round it.
 */
export function KioskView(props: {
  link: KeptLink;
  post: Post;
  part: QuestionsPart;
  anew: (child: string) => Promise<void>;
  relink: (link: KeptLink) => void;
  ended: () => void;
}) {
  const { link, post } = props;
  const { say } = useDevice();
  const [kiosk, setKiosk] = useState<Kiosk | null | undefined>(undefined);
  const [sittings, setSittings] = useState<Sitting[]>([]);
  const [handing, setHanding] = useState<string | null>(null);
  useEffect(() => {
    void keptKiosk().then((kept) => setKiosk(kept?.link === link.id ? kept : null));
  }, [link.id]);
  const change = useCallback((how: (kept: Kiosk) => Kiosk) => void changeKiosk(how).then(setKiosk), []);
  const lock = useCallback(() => {
    setHanding(null);
    change((kept) => ({ ...kept, locked: true, child: null }));
  }, [change]);
  const atList = kiosk != null && !kiosk.locked && kiosk.child === null;
  useEffect(() => {
    if (!atList) return;
    void allSittings().then(setSittings);
    let clock = setTimeout(lock, idle);
    const touched = () => {
      clearTimeout(clock);
      clock = setTimeout(lock, idle);
    };
    addEventListener("pointerdown", touched);
    addEventListener("keydown", touched);
    return () => {
      clearTimeout(clock);
      removeEventListener("pointerdown", touched);
      removeEventListener("keydown", touched);
    };
  }, [atList, lock]);

  if (kiosk === undefined) return null;
  if (kiosk === null) return <SetPin chosen={(pin) => void startKiosk(link.id, pin).then(setKiosk)} />;
  if (kiosk.locked) return <Locked changed={setKiosk} />;
  if (kiosk.child !== null) {
    const { child } = kiosk;
    return <SittingView key={child} {...props} child={child} leave={lock} ended={lock} />;
  }
  if (handing !== null) {
    const back = () => setHanding(null);
    return (
      <Message
        screen="hand-over"
        picture="sprout"
        title={say("kioskHandTitle", { child: handing })}
        back={back}
        buttons={
          <>
            <button type="button" className="plain" onClick={back}>
              {say("backToList")}
            </button>
            <button type="button" className="main" onClick={() => change((kept) => ({ ...kept, child: handing }))}>
              {say("kioskHand")}
            </button>
          </>
        }
      >
        <p>{say("kioskHandText")}</p>
      </Message>
    );
  }
  const children = childrenOf(link, sittings, post.sendings, post.receipts);
  return (
    <Frame screen="kiosk" back={() => undefined}>
      <div className="list-head">
        <h1 tabIndex={-1}>{say("kioskList")}</h1>
        <p>{say("kioskListHelp")}</p>
      </div>
      <ul className="children">
        {children.map((one) => (
          <ChildRow key={one.child} child={one} name="" open={() => setHanding(one.child)} />
        ))}
      </ul>
      {post.sendings.length > 0 ? <p className="note">{say("unsent", { count: post.sendings.length })}</p> : null}
      <button type="button" className="quiet" onClick={lock}>
        {say("kioskLock")}
      </button>
      <button type="button" className="quiet" onClick={() => void endKiosk().then(props.ended)}>
        {say("kioskEnd")}
      </button>
    </Frame>
  );
}
