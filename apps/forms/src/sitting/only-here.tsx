import { useEffect, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink, Sending } from "../keep/kept.ts";
import { SaveCopy } from "../parts/save-copy.tsx";
import { Message } from "../screens/message.tsx";
import { SentScreen } from "../screens/sent.tsx";
import { type FromMemory, sendFromMemory, settle } from "../send/send-from-memory.ts";
import { wordsAfter } from "./words-after.ts";

const pause = 4_000;

/** The device takes no more, so the finished forms live in this page alone: it says so, and tries until the server has them. */
export function OnlyHere(props: { link: KeptLink; child: string; sendings: readonly Sending[] }) {
  const { say } = useDevice();
  const { link, child } = props;
  const [state, setState] = useState<FromMemory>({ left: [...props.sendings], receipts: [] });
  useEffect(() => {
    if (state.left.length === 0) {
      void settle(state.receipts).catch(() => undefined);
      return;
    }
    let stopped = false;
    const first = state.receipts.length === 0 && state.left.length === props.sendings.length;
    const clock = setTimeout(
      () => {
        void sendFromMemory(state).then((after) => {
          if (!stopped) setState(after);
        });
      },
      first ? 0 : pause,
    );
    return () => {
      stopped = true;
      clearTimeout(clock);
    };
  }, [state, props.sendings]);
  useEffect(() => {
    if (state.left.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [state.left.length]);
  if (state.left.length === 0) {
    const { kind } = link.opened;
    return (
      <SentScreen
        kind={kind}
        delivery={{ kind: "received", receipts: state.receipts.map((one) => one.receipt) }}
        after={wordsAfter(link, child)}
        trying={false}
        again={() => undefined}
        anew={() => undefined}
        isLast={false}
      />
    );
  }
  return (
    <Message screen="only-here" picture="stone" title={say("onlyHereTitle")}>
      <p role="status">{say("onlyHereText")}</p>
      <SaveCopy onlyHere={state.left} />
    </Message>
  );
}
