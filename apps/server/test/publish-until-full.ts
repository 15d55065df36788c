/** Publishes in a data folder whose disk is full, fills up half-way, and has room again; prints what came of each. */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { demoProgramme } from "@kith/testing";
import { fillDisk, makeRoom } from "../faults/fill-disk.ts";
import { demoLinks } from "../src/demo/demo-links.ts";
import { plantDemo } from "../src/demo/plant.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { Store } from "../src/store/store.ts";

process.on("SIGXFSZ", () => undefined);
const folder = process.argv[2] ?? "";
const store = await Store.open(folder);
await plantDemo(store, demoProgramme(), demoLinks(folder));
const { id } = await store.read((db) =>
  db.selectFrom("group_").select("id").where("slug", "=", "maple").executeTakeFirstOrThrow(),
);
const builder = fileURLToPath(import.meta.resolve("./a-builder-that-fills-the-disk.ts"));
const desk = makeDesk(store, () => new Date(), { builder, log: () => undefined });

const list = (name: string) => (existsSync(`${folder}/${name}`) ? readdirSync(`${folder}/${name}`) : []);
const publish = async () => {
  const came = await desk.publish(id, "wang");
  makeRoom(process.pid);
  const ledger = await store.read((db) => db.selectFrom("ledger").select("seq").execute());
  return { came, ledger: ledger.length, releases: list("releases"), isShown: list("site").includes("current") };
};

fillDisk(process.pid);
const full = await publish();
process.env.FILL_AFTER = "yes";
const filledUp = await publish();
process.env.FILL_AFTER = "no";
const withRoom = await publish();
await store.close();
process.stdout.write(JSON.stringify({ full, filledUp, withRoom }));
