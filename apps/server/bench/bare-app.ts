import { makeApp } from "../src/http/app.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { makeDesk } from "../src/publish/desk.ts";
import type { Store } from "../src/store/store.ts";

/** The real server on a store, without pages: for measuring it and for breaking it. */
export function bareApp(store: Store, now = () => new Date(), stopping = () => false) {
  return makeApp({
    store,
    signIn: makeSignIn(store, null),
    desk: makeDesk(store, now),
    folders: { forms: store.folder, studio: store.folder, site: store.folder },
    now,
    log: () => undefined,
    stopping,
  });
}
