import { writeSync } from "node:fs";
import { addToAudit } from "../src/store/audit.ts";
import { Store } from "../src/store/store.ts";

/** Writes from sixteen hands until someone kills it, and says each line only once it is stored. Run by `store.test.ts`. */
const [folder = "", round = ""] = process.argv.slice(2);
const store = await Store.open(folder);
await Promise.all(
  Array.from({ length: 16 }, async (_, hand) => {
    for (let at = 0; ; at++) {
      const action = `${round}-${hand}-${at}`;
      const entry = { at: "2026-06-01T00:00:00.000Z", actor: "hand", action, subject: "test", detail: {} };
      await store.write((trx) => addToAudit(trx, entry));
      writeSync(1, `${action}\n`);
    }
  }),
);
