/** A server of its own for the faults: opens a data folder, says its port, and serves until it is killed. */
import { bareApp } from "../bench/bare-app.ts";
import { listen } from "../src/http/serve.ts";
import { Store } from "../src/store/store.ts";

const [folder = ""] = process.argv.slice(2);
const store = await Store.open(folder);
const { port } = await listen(bareApp(store), { port: 0, host: "127.0.0.1" });
process.stdout.write(`${port}\n`);
