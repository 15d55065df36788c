import type { Words } from "@kith/instrument";
import { useCallback, useEffect, useRef, useState } from "react";
import { askDraft, saveDraft } from "../api/instruments.ts";
import { troubleWords } from "../words/trouble.ts";
import { keepOnDevice, readFromDevice } from "./device.ts";
import type { Draft } from "./draft.ts";
import { type History, redo, startHistory, step, undo } from "./history.ts";

/** Where the newest words are: on the way, with the server, on this device alone, or in the way of somebody else's. */
export type Keeping = "writing" | "stored" | "device-only" | "moved-on" | "nowhere";

export type Change = (edit: (draft: Draft) => Draft, touched?: string) => void;

export type OpenDraft =
  | { kind: "opening" }
  | { kind: "trouble"; says: Words }
  | {
      kind: "open";
      history: History;
      keeping: Keeping;
      revision: number;
      change: Change;
      undo: () => void;
      redo: () => void;
      /** Sends what is not stored yet; the revision the server then has, or null where it could not be sent. */
      flush: () => Promise<number | null>;
    };

/**
 * One draft, opened. Every change is on this device at once and with the server within a second, so that neither a
 * closed tab nor a lost network takes a word away.
 */
export function useOpenDraft(id: string, signedOut: () => void): OpenDraft {
  const [state, setState] = useState<{ history: History; keeping: Keeping } | { trouble: Words } | null>(null);
  const revision = useRef(0);
  const newest = useRef<Draft | null>(null);
  const sending = useRef<Promise<number | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const current = useRef<History | null>(null);
  const isMovedOn = useRef(false);

  const setKeeping = useCallback((keeping: Keeping) => {
    isMovedOn.current = keeping === "moved-on";
    setState((now) => (now && "history" in now ? { ...now, keeping } : now));
  }, []);

  const send = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    while (sending.current) await sending.current;
    const body = newest.current;
    if (!body) return revision.current;
    sending.current = (async () => {
      const asked = await saveDraft(id, revision.current, body);
      if (asked.kind === "signed-out") signedOut();
      const isMoved = asked.kind === "refused" && asked.status === 409;
      if (asked.kind !== "answered") {
        setKeeping(isMoved ? "moved-on" : "device-only");
        if (!isMoved) timer.current = setTimeout(() => void send(), 5_000);
        return null;
      }
      revision.current = asked.value.revision;
      const isNewest = newest.current === body;
      if (isNewest) newest.current = null;
      await keepOnDevice({ id, revision: revision.current, body: newest.current ?? body, isStored: isNewest });
      if (isNewest) setKeeping("stored");
      return revision.current;
    })();
    const sent = await sending.current;
    sending.current = null;
    return newest.current && sent !== null ? send() : sent;
  }, [id, signedOut, setKeeping]);

  useEffect(() => {
    let gone = false;
    void (async () => {
      const [here, asked] = await Promise.all([readFromDevice(id), askDraft(id)]);
      if (gone) return;
      if (asked.kind === "signed-out") return signedOut();
      if (asked.kind === "answered") {
        const mine = here && !here.isStored ? here : null;
        revision.current = mine?.revision ?? asked.value.revision;
        newest.current = mine?.body ?? null;
        current.current = startHistory(mine?.body ?? asked.value.body);
        setState({ history: current.current, keeping: mine ? "writing" : "stored" });
        if (mine) void send();
      } else if (here && asked.kind === "unreachable") {
        revision.current = here.revision;
        newest.current = here.isStored ? null : here.body;
        current.current = startHistory(here.body);
        setState({ history: current.current, keeping: "device-only" });
      } else setState({ trouble: asked.kind === "refused" ? asked.says : troubleWords.unreachable });
    })();
    return () => {
      gone = true;
      clearTimeout(timer.current);
      void send();
    };
  }, [id, send, signedOut]);

  const go = useCallback(
    (move: (history: History) => History) => {
      const before = current.current;
      if (!before) return;
      const history = move(before);
      if (history === before) return;
      current.current = history;
      newest.current = history.now;
      void keepOnDevice({ id, revision: revision.current, body: history.now, isStored: false }).then((isKept) =>
        isKept ? undefined : setKeeping("nowhere"),
      );
      clearTimeout(timer.current);
      if (!isMovedOn.current) timer.current = setTimeout(() => void send(), 800);
      setState({ history, keeping: isMovedOn.current ? "moved-on" : "writing" });
    },
    [id, send, setKeeping],
  );
  const change = useCallback<Change>(
    (edit, touched) => go((history) => step(history, edit(history.now), touched ?? null)),
    [go],
  );
  const back = useCallback(() => go(undo), [go]);
  const forth = useCallback(() => go(redo), [go]);

  if (!state) return { kind: "opening" };
  if ("trouble" in state) return { kind: "trouble", says: state.trouble };
  return { kind: "open", ...state, revision: revision.current, change, undo: back, redo: forth, flush: send };
}
