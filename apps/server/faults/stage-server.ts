/** A server of its own for the faults: opens a data folder, says its port, and serves until it is killed. */
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { Store } from "../src/store/store.ts";

const [folder = ""] = process.argv.slice(2);
const store = await Store.open(folder);
const app = makeApp({
  store,
  signIn: makeSignIn(store, null),
  desk: makeDesk(store, () => new Date()),
  folders: { forms: folder, studio: folder, site: folder },
  now: () => new Date(),
  log: () => undefined,
  stopping: () => false,
});
const { port } = await listen(app, { port: 0, host: "127.0.0.1" });
process.stdout.write(`${port}\n`);
