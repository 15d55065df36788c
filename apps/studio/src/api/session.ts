import { type Read, readBy } from "@kith/instrument";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** Who is signed in: their name, and nothing else of them. */
export type Staff = { name: string };

/** Who is signed in, or `null` where nobody is. */
export function askSession(): Promise<Asked<Staff | null>> {
  return ask({ path: "/api/auth/get-session", read: readSession });
}

/** Signs in. A wrong e-mail or password comes back as `signed-out`. */
export function signIn(email: string, password: string): Promise<Asked<Staff>> {
  return ask({ path: "/api/auth/sign-in/email", read: readSignedIn, body: { email, password } });
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

function readSignedIn(thing: unknown): Read<Staff> {
  return readBy(SignedIn, thing);
}

function readSession(thing: unknown): Read<Staff | null> {
  return readBy(Session, thing);
}
