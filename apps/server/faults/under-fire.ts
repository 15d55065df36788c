import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantClassLists } from "../bench/plant-class-lists.ts";
import { runPostgres } from "../postgres/run-postgres.ts";
import { runReplicated } from "../postgres/run-replicated.ts";
import { verify } from "../src/doctor/verify.ts";
import { Store } from "../src/store/store.ts";
import { sendUntilOver } from "./phones.ts";
import { endServer, pause, type Scene, setClock, startServer } from "./scene.ts";
import { type Fault, faultsOf, strike } from "./strike.ts";
import { makeWitness } from "./witness.ts";

export type Outcome = {
  runs: number;
  struck: Partial<Record<Fault, number>>;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** What was answered in place of a receipt, and how often. */
  refused: Record<string, number>;
  problems: string[];
};

/**
 * Sixteen phones send forms without pause while one thing after another goes wrong, as the seed has it. Each phone sends again
 * until it has its receipt. After every fault each form that had its receipt by then must be there, once; so it must at the end.
 */
export async function underFire(
  on: keyof typeof faultsOf,
  { runs, seed, inTurn }: { runs: number; seed: number; inTurn?: readonly Fault[] },
): Promise<Outcome> {
  const disk = process.env.SMALL_DISK;
  const folder = mkdtempSync(join(on === "embedded" && disk ? disk : tmpdir(), "kith-faults-"));
  const replicated = on === "replicated" ? await runReplicated() : null;
  const postgres = replicated ?? (on === "postgres" ? await runPostgres(disk && mkdtempSync(join(disk, "db-"))) : null);
  const before = process.env.DATABASE_URL;
  if (postgres) process.env.DATABASE_URL = postgres.url;
  else delete process.env.DATABASE_URL;
  const scene: Scene = {
    folder: join(folder, "data"),
    clockFile: join(folder, "clock"),
    postgres,
    replicated,
    server: null,
    address: null,
    letters: [],
    next: 0,
    acknowledged: [],
    refused: {},
    isOver: false,
  };
  try {
    setClock(scene.clockFile, 0);
    const planted = await Store.open(scene.folder);
    scene.letters = await plantClassLists(planted, runs * 200 + 200);
    await planted.close();
    await startServer(scene);
    return await fire(on, scene, { runs, chance: mulberry32(seed), ...(inTurn && { inTurn }) });
  } finally {
    scene.isOver = true;
    await endServer(scene, "SIGKILL");
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}

async function fire(
  on: keyof typeof faultsOf,
  scene: Scene,
  { runs, chance, inTurn }: { runs: number; chance: () => number; inTurn?: readonly Fault[] },
): Promise<Outcome> {
  const witness = makeWitness(scene);
  const sending = sendUntilOver(scene);
  const struck: Outcome["struck"] = {};
  const problems: string[] = [];
  const lost = new Set<string>();
  for (let run = 0; run < runs; run++) {
    await pause(40 + chance() * 200);
    const fault = inTurn?.[run % inTurn.length] ?? faultsOf[on][Math.floor(chance() * faultsOf[on].length)] ?? "kill";
    const bad = await strike(scene, fault, chance);
    if (bad !== null) problems.push(`run ${run}, ${fault}: ${bad}`);
    struck[fault] = (struck[fault] ?? 0) + 1;
    const soFar = [...scene.acknowledged];
    const kept = await witness();
    for (const id of soFar.filter((id) => !kept.has(id))) lost.add(id);
  }
  scene.isOver = true;
  await sending;
  await endServer(scene, "SIGKILL");
  const store = await Store.open(scene.folder);
  problems.push(...(await store.read(verify)).problems.map(({ at, says }) => `${at}: ${says.en}`));
  await store.close();
  const kept = await witness();
  for (const id of scene.acknowledged.filter((id) => !kept.has(id))) lost.add(id);
  const doubled = [...kept.values()].filter((times) => times > 1).length;
  // Whatever goes wrong, a phone hears that its form is not kept yet, and never that it is its own fault or ours.
  problems.push(...Object.keys(scene.refused).filter((told) => !told.startsWith("503 ")));
  const { acknowledged, refused } = scene;
  return { runs, struck, acknowledged: acknowledged.length, lost: lost.size, doubled, refused, problems };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
