import type { Db } from "../store/tables.ts";
import type { Finding } from "./examine.ts";

const lateAfter = 15 * 60_000;

/** Whether what was asked for gets done: nothing given up lately, and nothing that waits for long. */
export async function ofWork(db: Db, now: Date): Promise<Finding> {
  const about = "work";
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000).toISOString();
  const { failed } = await db
    .selectFrom("job")
    .select((of) => of.fn.countAll<number>().as("failed"))
    .where("state", "=", "failed")
    .where("ended_at", ">", dayAgo)
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom("job")
    .select((of) => [of.fn.countAll<number>().as("count"), of.fn.min("asked_at").as("oldest")])
    .where("state", "in", ["waiting", "working"])
    .where("lane", "=", "desk")
    .executeTakeFirstOrThrow();
  if (failed > 0) {
    const says = {
      "zh-CN": `过去一天里有 ${failed} 件事没有做成，下面写着是哪些。请看服务器的日志。`,
      en: `In the last day some work was given up (${failed}); it is named below. The server's log says why.`,
    };
    return { about, is: "wrong", says };
  }
  const minutes = open.oldest === null ? 0 : Math.round((now.getTime() - Date.parse(open.oldest)) / 60_000);
  if (minutes * 60_000 > lateAfter) {
    const says = {
      "zh-CN": `有 ${open.count} 件事还没做，最早的一件等了 ${minutes} 分钟。请看服务器是不是还在运行。`,
      en: `Some work waits (${open.count}), the oldest for ${minutes} minutes. See whether the server is still at it.`,
    };
    return { about, is: "look", says };
  }
  const says = {
    "zh-CN": open.count === 0 ? "没有事在等着做。" : `有 ${open.count} 件事正在做。`,
    en: open.count === 0 ? "No work is waiting." : `Work in hand: ${open.count}.`,
  };
  return { about, is: "fine", says };
}
