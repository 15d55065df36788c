import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptReceipt, Sending } from "../keep/kept.ts";
import { keepSending, type Sender } from "./keep-sending.ts";
import { askAgain, outbox, receipts } from "./outbox.ts";

export type Post = {
  sendings: Sending[];
  receipts: KeptReceipt[];
  trying: boolean;
  /** Nothing can be said of what was sent before this device was looked through. */
  ready: boolean;
  /** Sends what waits, now. */
  now: () => Promise<void>;
  /** Also what the server would not take before. */
  again: () => Promise<void>;
};

/** What waits on this device and what has arrived, as it changes. */
export function useSending(): Post {
  const [state, setState] = useState<{ sendings: Sending[]; receipts: KeptReceipt[] }>({ sendings: [], receipts: [] });
  const [trying, setTrying] = useState(false);
  const [ready, setReady] = useState(false);
  const sender = useRef<Sender | null>(null);
  const look = useCallback(async () => {
    const [sendings, arrived] = await Promise.all([outbox(), receipts()]);
    setState({ sendings, receipts: arrived });
  }, []);
  useEffect(() => {
    const sending = keepSending(() => {
      void look().finally(() => setTrying(false));
    });
    sender.current = sending;
    void look().then(() => setReady(true));
    sending.now();
    return () => sending.stop();
  }, [look]);
  const now = useCallback(async () => {
    setTrying(true);
    await look();
    sender.current?.now();
  }, [look]);
  const again = useCallback(async () => {
    await askAgain();
    await now();
  }, [now]);
  return { ...state, trying, ready, now, again };
}
