import { type Read, readBy } from "@kith/instrument";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** Who is signed in: their name, and nothing else of them. */
export type Staff = { name: string };

/** Who is signed in, or `null` where nobody is. */
export function askSession(): Promise<Asked<Staff | null>> {
  return ask({ path: "/api/auth/get-session", read: readSession });
}

/** Signs in, or says that a number from the app is wanted too. A wrong e-mail or password comes back as `signed-out`. */
export function signIn(email: string, password: string): Promise<Asked<Staff | "second-factor">> {
  return ask({ path: "/api/auth/sign-in/email", read: readSignedIn, body: { email, password } });
}

/** The number from the app, or one of the codes on paper. A wrong one comes back as `signed-out`. */
export function passSecondFactor(code: string, isOnPaper: boolean): Promise<Asked<Staff>> {
  const path = isOnPaper ? "/api/auth/two-factor/verify-backup-code" : "/api/auth/two-factor/verify-totp";
  return ask({ path, read: (thing): Read<Staff> => readBy(SignedIn, thing), body: { code } });
}

export type NewFactor = { totpURI: string; backupCodes: string[] };

/** Begins a second factor: the secret for the app, and ten codes for paper. It counts once a number was given. */
export function beginSecondFactor(password: string): Promise<Asked<NewFactor>> {
  return ask({
    path: "/api/auth/two-factor/enable",
    body: { password },
    read: (thing): Read<NewFactor> =>
      readBy(v.object({ totpURI: v.string(), backupCodes: v.array(v.string()) }), thing),
  });
}

/** Takes the second factor off again. */
export function endSecondFactor(password: string): Promise<Asked<null>> {
  return ask({
    path: "/api/auth/two-factor/disable",
    body: { password },
    read: () => ({ kind: "read", value: null }),
  });
}

/** Signs out on the server too. */
export function signOut(): Promise<Asked<null>> {
  return ask({ path: "/api/auth/sign-out", read: () => ({ kind: "read", value: null }), body: {} });
}

const SignedIn = v.pipe(
  v.object({ user: v.object({ name: v.string() }) }),
  v.transform(({ user }): Staff => ({ name: user.name })),
);
const Session = v.nullable(SignedIn);

function readSignedIn(thing: unknown): Read<Staff | "second-factor"> {
  const wanted = readBy(v.object({ twoFactorRedirect: v.literal(true) }), thing);
  return wanted.kind === "read" ? { kind: "read", value: "second-factor" } : readBy(SignedIn, thing);
}

function readSession(thing: unknown): Read<Staff | null> {
  return readBy(Session, thing);
}
