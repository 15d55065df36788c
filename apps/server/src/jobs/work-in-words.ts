import type { Words } from "@kith/instrument";
import { type Job, newestJobs } from "../store/jobs.ts";
import type { Db } from "../store/tables.ts";

/** One piece of work, as it is told to the administrator. */
export type WorkInWords = { at: string; by: string; state: Job["state"]; says: Words };

/** The newest work, each in a sentence: what it is, about whom, and how far it has come or what came of it. */
export async function workInWords(db: Db, limit = 20): Promise<WorkInWords[]> {
  const jobs = await newestJobs(db, limit);
  const subjects = jobs.map(({ subject }) => subject).filter((subject) => subject !== "");
  const groups =
    subjects.length === 0
      ? []
      : await db.selectFrom("group_").select(["id", "name"]).where("id", "in", subjects).execute();
  const names = new Map(groups.map(({ id, name }): [string, Words] => [id, JSON.parse(name)]));
  return jobs.map((job) => ({
    at: job.askedAt,
    by: job.by,
    state: job.state,
    says: inWords(job, names.get(job.subject)),
  }));
}

function inWords(job: Job, about: Words | undefined): Words {
  const kind = kinds[job.kind] ?? other;
  const far = farOf(job);
  return {
    "zh-CN": `${kind["zh-CN"]}${about ? `（${about["zh-CN"]}）` : ""}：${far["zh-CN"]}`,
    en: `${kind.en}${about ? ` (${about.en})` : ""}: ${far.en}`,
  };
}

function farOf({ state, says, done, total }: Job): Words {
  if (state === "done" || state === "failed" || says !== null) return says ?? ended;
  if (state === "waiting") return { "zh-CN": "在等着做。", en: "waiting." };
  return total === 0
    ? { "zh-CN": "正在做。", en: "in hand." }
    : { "zh-CN": `正在做，${total} 里做好了 ${done}。`, en: `in hand, ${done} of ${total} done.` };
}

const ended: Words = { "zh-CN": "做好了。", en: "Done." };
const other: Words = { "zh-CN": "别的事", en: "Other work" };

const kinds: Readonly<Record<string, Words>> = {
  publish: { "zh-CN": "发布报告", en: "Publishing a report" },
  "publish-together": { "zh-CN": "发布合起来的结果", en: "Publishing what the groups show together" },
  "take-down": { "zh-CN": "撤下报告", en: "Taking a report down" },
  "national-run": { "zh-CN": "把所有小组算一遍、公布", en: "Scoring and releasing every group" },
};
