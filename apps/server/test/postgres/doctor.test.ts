import { expect, test } from "vitest";
import { runReplicated } from "../../postgres/run-replicated.ts";
import { ofReplica } from "../../src/doctor/replica.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";

test("the doctor says whether a receipt is on two disks, and that none is given while the follower is away", async () => {
  const { DATABASE_URL } = process.env;
  using folder = temporaryFolder();
  const replicated = await runReplicated();
  process.env.DATABASE_URL = replicated.url;
  const store = await Store.open(folder.path);
  const look = () => store.read((db) => ofReplica(db, replicated.url));
  expect(await look()).toMatchObject({ is: "fine", says: { "zh-CN": expect.stringContaining("两块磁盘") } });
  await replicated.killStandby();
  await expect.poll(look).toMatchObject({ is: "wrong", says: { en: expect.stringContaining("no form can be taken") } });
  await store.close();
  await replicated.stop();
  process.env.DATABASE_URL = DATABASE_URL;
});
