import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { startMoreWorkers } from "../national/more-workers.ts";
import { LedgerDoesNotHold, openNationalJobs, outcomesOf, runNationally } from "../national/national-run.ts";
import type { Store } from "../store/store.ts";
import { type Command, print, TheirMistake } from "./command.ts";
import { runLines } from "./national-lines.ts";
import { inData } from "./open-data.ts";
import { readOptions } from "./options.ts";
import { openBar } from "./progress.ts";

export const national: Command = {
  name: "national",
  summary: {
    "zh-CN": "把所有小组算一遍、打好草稿、倒推一遍，可以公开的一起公开",
    en: "scores, drafts and attacks every group, and puts out what may go out",
  },
  help: {
    "zh-CN": `kith national --data 文件夹 [--publish --by 名字] [--workers 2] [--out 结果.jsonl] [--json]
kith national --work --data 文件夹

给每个小组计分、估计、打草稿，再像想认出孩子的人那样倒推一遍；说明每个小组能公开什么、不公开什么、为什么。
断了不要紧：再运行一次，从停下的地方接着做，做过的不重做。
--publish  把可以公开的都公开。真人的小组，只公开两个人已经签过字的那一份草稿；这个命令从不替人签字。
           倒推得出东西的、撤下过的，都留给人决定。虚构的小组由 --by 写的人负责。
--workers  这台机器上用几个进程（要用 PostgreSQL）。
--work     只当帮手：在别的机器上，和大家一起做，直到 Ctrl-C。要有自己的数据文件夹，里面放同样的两个密钥文件。
--out      每个小组一行 JSON。
公开的网页：正在运行的服务器过一会儿就会显示，停着的下次启动时显示。`,
    en: `kith national --data FOLDER [--publish --by NAME] [--workers 2] [--out OUTCOMES.jsonl] [--json]
kith national --work --data FOLDER

Scores, estimates and drafts every group, attacks each draft as one would who wants to find a child, and says what may go out,
what is withheld and why. Broken off, run it again: it goes on where it stopped, and nothing is done twice.
--publish  puts out what may go out. Of real people that is only the very draft that two people have signed; this command
           never signs for anybody. What can be worked out, and what was taken down before, is left to people. For invented
           groups the one named with --by answers.
--workers  so many processes on this machine (with PostgreSQL).
--work     only helps, on another machine, until Ctrl-C. It needs a data folder of its own with the same two secrets in it.
--out      one line of JSON for each group.
The public pages follow: a running server shows them after a while, a stopped one when it starts.`,
  },
  run: async (args) => {
    const { values } = readOptions("national", args, {
      data: { type: "string" },
      publish: { type: "boolean", default: false },
      by: { type: "string" },
      workers: { type: "string", default: "1" },
      work: { type: "boolean", default: false },
      out: { type: "string" },
      json: { type: "boolean", default: false },
    });
    return inData(values.data, async (store) => {
      if (values.work) return workOnly(store);
      if (values.publish && !values.by?.trim()) throw new TheirMistake(sayWho);
      const more = readWorkers(values.workers, store) - 1;
      const stopping = heardStop();
      const bar = openBar({ "zh-CN": "小组", en: "groups" }, 1);
      const workers = startMoreWorkers(store.folder, more);
      const ended = await runNationally(store, world, {
        asked: { publish: values.publish },
        by: values.by?.trim() || "kith national",
        progress: ({ waiting, working, done, failed }) => {
          if (done + failed > 0) bar.show((done + failed) / (waiting + working + done + failed));
        },
        isStopping: () => stopping.isStopping,
      })
        .catch((error: unknown) => {
          throw error instanceof LedgerDoesNotHold ? new TheirMistake(ledgerBroken) : error;
        })
        .finally(() => workers.stop());
      bar.end();
      if (ended === null) throw new TheirMistake(brokenOff);
      if (values.out !== undefined) await writeOutcomes(store, ended.run.id, values.out);
      if (values.json) print(JSON.stringify({ run: ended.run.id, ...ended.summary }));
      else runLines(ended).forEach(print);
      return ended.summary.failed > 0 || ended.run.state === "failed" ? 1 : 0;
    });
  },
};

const world = { now: () => new Date(), log: (line: string) => void process.stderr.write(`${line}\n`) };

/** Works until it is told to stop, and ends what it has in hand. */
async function workOnly(store: Store): Promise<number> {
  const { stopped } = heardStop();
  const jobs = await openNationalJobs(store, world);
  await stopped;
  await jobs.stop();
  if (process.connected) process.disconnect();
  return 0;
}

function heardStop() {
  const heard = { isStopping: false };
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) {
    process.once(signal, () => {
      heard.isStopping = true;
      resolve();
    });
  }
  // Whoever began this one may be gone before it began to listen; then it is told nothing any more.
  if (process.connected === false) process.emit("disconnect");
  const alive = setInterval(() => undefined, 60_000);
  void stopped.then(() => clearInterval(alive));
  alive.unref();
  return {
    stopped,
    get isStopping() {
      return heard.isStopping;
    },
  };
}

function readWorkers(text: string, { kind }: Store): number {
  const workers = Number(text);
  if (!/^\d+$/.test(text) || workers < 1 || workers > 64) {
    throw new TheirMistake({
      "zh-CN": `--workers 后面写 1 到 64 的整数，不是“${text}”。`,
      en: `--workers takes a whole number from 1 to 64, not "${text}".`,
    });
  }
  if (workers > 1 && kind === "embedded") {
    throw new TheirMistake({
      "zh-CN": "一个数据文件同时只能有一个进程用；要几个一起做，请先搬到 PostgreSQL（kith move --help）。",
      en: "A data file has one process at a time; for several, move to PostgreSQL first (kith move --help).",
    });
  }
  return workers;
}

/** One line of JSON for each group, and the file is there only when it is whole. */
async function writeOutcomes(store: Store, run: string, file: string): Promise<void> {
  const lines = async function* () {
    for await (const line of outcomesOf(store, run)) yield `${JSON.stringify(line)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(`${file}.next`));
  await rename(`${file}.next`, file);
}

const sayWho = {
  "zh-CN": "请用 --by 写明是谁让公开的；记在账上。",
  en: "Say with --by who puts it out; it is kept in the records.",
};
const brokenOff = {
  "zh-CN": "停下了，做好的都在。再运行同样的命令，就从这里接着做。",
  en: "Stopped; what was done is kept. The same command goes on from here.",
};
const ledgerBroken = {
  "zh-CN":
    "记着“公布过什么”的那本账对不上，没法判断新的数字会不会暴露孩子，所以停下了。kith ledger 会说是哪一行，请换回备份。",
  en: "The ledger of what was published does not hold, so nobody can tell what a new number would give away. kith ledger names the line; put the backup in place.",
};
