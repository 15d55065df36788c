import type { Words } from "@kith/instrument";
import type { Lane } from "../store/jobs.ts";
import type { Db } from "../store/tables.ts";
import type { Finding } from "./examine.ts";

const lateAfter = 15 * 60_000;

/** Whether what was asked for gets done: nothing given up lately, nothing that waits long at the desk, no national run that stands still. */
export async function ofWork(db: Db, now: Date): Promise<Finding> {
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000).toISOString();
  const { failed } = await db
    .selectFrom("job")
    .select((of) => of.fn.countAll<number>().as("failed"))
    .where("state", "=", "failed")
    .where("ended_at", ">", dayAgo)
    .executeTakeFirstOrThrow();
  const desk = await openOf(db, "desk");
  const national = await openOf(db, "national");
  const since = { desk: minutesSince(desk.oldest, now), national: minutesSince(national.moved, now) };
  const isLate = since.desk * 60_000 > lateAfter;
  const standsStill = national.count > 0 && since.national * 60_000 > lateAfter;
  const says = [
    failed > 0 ? givenUp(failed) : null,
    desk.count === 0 ? nothingWaits : isLate ? waitsLong(desk.count, since.desk) : inHand(desk.count),
    national.count === 0 ? null : standsStill ? runStands(national.count, since.national) : runGoes(national.count),
  ].filter((each) => each !== null);
  return {
    about: "work",
    is: failed > 0 ? "wrong" : isLate || standsStill ? "look" : "fine",
    says: { "zh-CN": says.map((each) => each["zh-CN"]).join(""), en: says.map(({ en }) => en).join(" ") },
  };
}

/** What has not ended; since when the oldest of it waits, and when anything in this lane last began or was asked for. */
async function openOf(db: Db, lane: Lane): Promise<{ count: number; oldest: string | null; moved: string | null }> {
  const open = await db
    .selectFrom("job")
    .select((of) => [
      of.fn.countAll<number>().as("count"),
      of.fn.min("asked_at").as("oldest"),
      of.fn.max("asked_at").as("asked"),
      of.fn.max("began_at").as("began"),
    ])
    .where("lane", "=", lane)
    .where("state", "in", ["waiting", "working"])
    .executeTakeFirstOrThrow();
  const { ended } = await db
    .selectFrom("job")
    .select((of) => of.fn.max("ended_at").as("ended"))
    .where("lane", "=", lane)
    .executeTakeFirstOrThrow();
  const moved = [open.asked, open.began, ended].filter((at) => at !== null).toSorted();
  return { count: open.count, oldest: open.oldest, moved: moved.at(-1) ?? null };
}

function minutesSince(at: string | null, now: Date): number {
  return at === null ? 0 : Math.round((now.getTime() - Date.parse(at)) / 60_000);
}

const nothingWaits: Words = { "zh-CN": "没有事在等着做。", en: "No work is waiting." };

function givenUp(count: number): Words {
  return {
    "zh-CN": `过去一天里有 ${count} 件事没有做成，在工作台的“最近做的事”里写着。请看服务器的日志。`,
    en: `In the last day some work was given up (${count}); the studio names it under “Recent work”. The server's log says why.`,
  };
}

function inHand(count: number): Words {
  return { "zh-CN": `有 ${count} 件事正在做。`, en: `Work in hand: ${count}.` };
}

function waitsLong(count: number, minutes: number): Words {
  return {
    "zh-CN": `有 ${count} 件事还没做，最早的一件等了 ${minutes} 分钟。请看服务器是不是还在运行。`,
    en: `Some work waits (${count}), the oldest for ${minutes} minutes. See whether the server is still at it.`,
  };
}

function runGoes(count: number): Words {
  return {
    "zh-CN": `全部小组的计算还剩 ${count} 件。`,
    en: `Pieces left of the run over every group: ${count}.`,
  };
}

function runStands(count: number, minutes: number): Words {
  return {
    "zh-CN": `全部小组的计算还剩 ${count} 件，已经 ${minutes} 分钟没有动。再运行一次 kith national，它会接着做。`,
    en: `The run over every group has stood still for ${minutes} minutes, pieces left: ${count}. Run kith national again: it goes on.`,
  };
}
