import type { Words } from "@kith/instrument";
import { useCallback, useEffect, useState } from "react";
import { askSession, signOut } from "./api/session.ts";
import { Frame } from "./frame/frame.tsx";
import { readKept, writeKept } from "./frame/kept.ts";
import { TryAgain } from "./frame/try-again.tsx";
import { useIdleLock } from "./frame/use-idle-lock.ts";
import { useSay } from "./language.tsx";
import { useRoute } from "./route.ts";
import { SignIn } from "./sign-in.tsx";
import { Join } from "./staff/join.tsx";
import { Studio } from "./studio.tsx";
import { frameWords } from "./words/frame.ts";
import { staffWords } from "./words/staff.ts";
import { troubleWords } from "./words/trouble.ts";

type Session =
  | { kind: "opening" }
  | { kind: "trouble"; says: Words }
  | { kind: "out"; why: Words | null }
  | { kind: "in"; name: string };

/** Lets in who is signed in, and asks everyone else to sign in. The address stays, so one comes back to the same page. */
export function Gate() {
  const say = useSay();
  const [session, setSession] = useState<Session>({ kind: "opening" });

  const open = useCallback(async () => {
    setSession({ kind: "opening" });
    setSession(await lookWhoIsHere());
  }, []);
  useEffect(() => void open(), [open]);

  const route = useRoute();
  const expire = useCallback(() => setSession({ kind: "out", why: troubleWords.signedOut }), []);
  const lock = useCallback(() => {
    writeKept(locked, "yes");
    void signOut().then((asked) => asked.kind !== "unreachable" && writeKept(locked, null));
    setSession({ kind: "out", why: staffWords.locked });
  }, []);
  useIdleLock(session.kind === "in", lock);
  const leave = async () => {
    const asked = await signOut();
    if (asked.kind === "unreachable") return setSession({ kind: "trouble", says: troubleWords.unreachable });
    if (asked.kind === "refused") return setSession({ kind: "trouble", says: asked.says });
    setSession({ kind: "out", why: null });
  };

  if (route.screen === "join")
    return (
      <Frame>
        <Join token={route.token} done={() => location.assign("#/")} />
      </Frame>
    );
  if (session.kind === "opening") return <Frame>{<p className="quiet">{say(frameWords.opening)}</p>}</Frame>;
  if (session.kind === "trouble")
    return (
      <Frame>
        <TryAgain says={session.says} again={open} />
      </Frame>
    );
  if (session.kind === "out")
    return (
      <Frame>
        <SignIn why={session.why} signedIn={({ name }) => setSession({ kind: "in", name })} />
      </Frame>
    );
  return (
    <Frame name={session.name} signOut={leave}>
      <Studio signedOut={expire} />
    </Frame>
  );
}

const locked = "kith-studio-locked";

/** A lock that could not be told to the server while it was away is told first, so that a reload does not open it. */
async function lookWhoIsHere(): Promise<Session> {
  if (readKept(locked) !== null) {
    const ended = await signOut();
    if (ended.kind === "unreachable") return { kind: "trouble", says: troubleWords.unreachable };
    writeKept(locked, null);
    return { kind: "out", why: staffWords.locked };
  }
  const asked = await askSession();
  if (asked.kind === "unreachable") return { kind: "trouble", says: troubleWords.unreachable };
  if (asked.kind === "refused") return { kind: "trouble", says: asked.says };
  if (asked.kind === "signed-out" || asked.value === null) return { kind: "out", why: null };
  return { kind: "in", name: asked.value.name };
}
