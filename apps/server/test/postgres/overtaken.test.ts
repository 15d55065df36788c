import { expect, test } from "vitest";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";
import { folderBeside } from "./two-servers.ts";

test("where the database wants a transaction begun anew because another came first, it is, and all is written once", async () => {
  using folder = temporaryFolder();
  const url = new URL(process.env.DATABASE_URL ?? "");
  // As an engine that spreads its rows over machines would: who waited for a row and sees that it changed is sent back.
  const options = `${url.searchParams.get("options")} -c default_transaction_isolation=serializable`;
  process.env.DATABASE_URL = url.href.replace(/\?.*/, `?options=${encodeURIComponent(options)}`);
  const first = await Store.open(`${folder.path}/one`);
  folderBeside(`${folder.path}/one`, `${folder.path}/two`);
  const second = await Store.open(`${folder.path}/two`);
  const add = (store: Store) =>
    store.write(async (trx) => {
      const { value } = await trx
        .selectFrom("installation")
        .select("value")
        .where("name", "=", "tried")
        .executeTakeFirstOrThrow();
      await trx
        .updateTable("installation")
        .set({ value: String(Number(value) + 1) })
        .where("name", "=", "tried")
        .execute();
    });
  await first.write((trx) => trx.insertInto("installation").values({ name: "tried", value: "0" }).execute());
  const failed: string[] = [];
  const many = async (store: Store) => {
    for (let at = 0; at < 40; at++) {
      await Promise.all([add(store), add(store)]).catch((error) => failed.push(String(error.code)));
    }
  };
  await Promise.all([many(first), many(second)]);
  const found = await second.read((db) =>
    db.selectFrom("installation").select("value").where("name", "=", "tried").executeTakeFirst(),
  );
  expect({ failed, ...found }).toEqual({ failed: [], value: "160" });
  await first.close();
  await second.close();
});
