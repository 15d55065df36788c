import type { Words } from "@kith/instrument";
import { useCallback, useEffect, useState } from "react";
import { askSession, signOut } from "./api/session.ts";
import { Frame } from "./frame/frame.tsx";
import { TryAgain } from "./frame/try-again.tsx";
import { useSay } from "./language.tsx";
import { SignIn } from "./sign-in.tsx";
import { Studio } from "./studio.tsx";
import { frameWords } from "./words/frame.ts";
import { troubleWords } from "./words/trouble.ts";

type Session =
  | { kind: "opening" }
  | { kind: "trouble"; says: Words }
  | { kind: "out"; expired: boolean }
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

  const expire = useCallback(() => setSession({ kind: "out", expired: true }), []);
  const leave = async () => {
    const asked = await signOut();
    if (asked.kind === "unreachable") return setSession({ kind: "trouble", says: troubleWords.unreachable });
    if (asked.kind === "refused") return setSession({ kind: "trouble", says: asked.says });
    setSession({ kind: "out", expired: false });
  };

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
        <SignIn expired={session.expired} signedIn={({ name }) => setSession({ kind: "in", name })} />
      </Frame>
    );
  return (
    <Frame name={session.name} signOut={leave}>
      <Studio signedOut={expire} />
    </Frame>
  );
}

async function lookWhoIsHere(): Promise<Session> {
  const asked = await askSession();
  if (asked.kind === "unreachable") return { kind: "trouble", says: troubleWords.unreachable };
  if (asked.kind === "refused") return { kind: "trouble", says: asked.says };
  if (asked.kind === "signed-out" || asked.value === null) return { kind: "out", expired: false };
  return { kind: "in", name: asked.value.name };
}
