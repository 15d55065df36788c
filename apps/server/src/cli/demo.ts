import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { demoProgramme } from "@kith/testing";
import { type DemoLinks, demoLinks } from "../demo/demo-links.ts";
import { groupsToPublish, isPlanted, plantDemo } from "../demo/plant.ts";
import { mustBeFree } from "../http/serve.ts";
import { makeSignIn, type SignIn } from "../http/sign-in.ts";
import { makeDesk } from "../publish/desk.ts";
import { mendSite } from "../publish/put-out.ts";
import { lockFolder } from "../store/lock.ts";
import { Store } from "../store/store.ts";
import { type Command, print, TheirMistake } from "./command.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { readOptions, readPort } from "./options.ts";
import { step, tell } from "./progress.ts";
import { type RunningStore, runServer } from "./run-server.ts";
import { siteTrouble } from "./serve.ts";

const staff = { name: "示范账号 · Demo", email: "demo@kith.example", password: "kith-demo-2026" };

const second = { name: "示范同事 · Colleague", email: "colleague@kith.example", password: "kith-demo-2026" };

type Desk = ReturnType<typeof makeDesk>;
type At = { port: number; host: string; isTwo: boolean };

export const demo: Command = {
  name: "demo",
  summary: { "zh-CN": "种下一个虚构的项目并打开它", en: "plants a made-up programme and serves it" },
  help: {
    "zh-CN": `kith demo [--data 文件夹] [--port 4173] [--host 127.0.0.1] [--fresh] [--two]

  --data   数据文件夹（默认 ./data/demo）；第二次启动会接着用
  --port   端口（默认 4173）
  --host   监听的地址（默认只有本机）
  --fresh  先清掉这个文件夹里的演示数据，重新种
  --two    像真的项目那样，要两个人签字才能发布（种的时候定下来）`,
    en: `kith demo [--data FOLDER] [--port 4173] [--host 127.0.0.1] [--fresh] [--two]

  --data   the data folder (default ./data/demo); a second start goes on with it
  --port   the port (default 4173)
  --host   the address to listen on (default: this machine only)
  --fresh  first clears the demo's data from this folder, and plants anew
  --two    two people must sign before a report goes out, as in a real programme (settled when it is planted)`,
  },
  run: async (args) => {
    const { values } = readOptions("demo", args, {
      data: { type: "string", default: "data/demo" },
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      fresh: { type: "boolean", default: false },
      two: { type: "boolean", default: false },
    });
    const port = readPort(values.port);
    const folder = resolve(values.data);
    await mustBeFree({ port, host: values.host });
    print("");
    if (values.fresh) clear(folder);
    const store = await step("打开数据文件夹 · opening the data folder", async () => ({
      value: await Store.open(folder),
      note: folder,
    }));
    try {
      return await plantAndServe(store, { port, host: values.host, isTwo: values.two });
    } finally {
      await store.close();
    }
  },
};

async function plantAndServe(store: Store, { isTwo, ...at }: At): Promise<number> {
  const links = demoLinks(store.folder);
  const signIn = makeSignIn(store, null);
  const desk = makeDesk(store, () => new Date(), { log: tell });
  const server = await runServer(store, { ...at, signIn, desk, log: () => undefined });
  endWithNpm(() => void server.stop());
  try {
    await plantAndPublish(store, { links, signIn, desk, isTwo });
    printLinks(`http://localhost:${server.port}`, links, isTwo);
  } catch (error) {
    // Whoever presses Ctrl-C in the middle has done nothing wrong; what is half-way is done at the next start.
    if (!server.isStopping()) return await failed(server, error);
  }
  await server.stopped;
  print("\n  停好了，数据都在。 · Stopped; the data are kept.");
  return 0;
}

/** Nothing is served after a failure, or the program would live on with the port in its hand. */
async function failed(server: RunningStore, error: unknown): Promise<never> {
  await server.stop();
  throw error;
}

async function plantAndPublish(
  store: Store,
  { links, signIn, desk, isTwo }: { links: DemoLinks; signIn: SignIn; desk: Desk; isTwo: boolean },
): Promise<void> {
  const programme = demoProgramme();
  if (!(await isPlanted(store, programme))) {
    await step("种下虚构的项目 · planting the made-up programme", async () => {
      await plantDemo(store, programme, links, isTwo ? "two-people" : "one-person");
      const { count } = await store.read((db) =>
        db
          .selectFrom("response")
          .select((of) => of.fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow(),
      );
      return { value: null, note: `${programme.groups.length} 个小组 groups, ${count} 份表 forms` };
    });
  }
  await signIn.addStaff(staff);
  if (isTwo) await signIn.addStaff(second);
  await step("做公开网页 · building the public pages", async () => {
    const groups = await groupsToPublish(store, programme);
    if (isTwo) for (const group of groups) await signByBoth(desk, group);
    const published = groups.length > 0 ? await desk.publishAll(groups, staff.email) : [];
    if (!Array.isArray(published)) throw new TheirMistake(published.problems[0]?.says ?? published.says);
    const trouble = await mendSite(store);
    if (trouble) throw new TheirMistake(siteTrouble(trouble));
    return { value: null, note: published.length > 0 ? `${published.length} 份报告 reports` : "不用重做 nothing new" };
  });
}

/** The two made-up members of staff sign a draft, as two people would in a real programme. */
async function signByBoth(desk: Desk, group: string): Promise<void> {
  for (const { email } of [staff, second]) {
    const draft = await desk.draft(group, email);
    if (!("signing" in draft) || draft.signing === null) return;
    await desk.sign(group, email, { hash: draft.signing.hash, lookedAt: draft.reviews.map(({ cell }) => cell) });
  }
}

function printLinks(address: string, links: DemoLinks, isTwo: boolean): void {
  const form = (who: string, { token, code }: { token: string; code: string }) =>
    print(`    ${who}\n      ${address}/f#${token}\n      ${address}/f  →  ${code}`);
  print("\n  填一份表 · Fill in a form (link, or type the code)");
  form("奶奶，中文 · a grandmother, in Chinese", links.caregiver);
  form("老师，一个班的名单 · a teacher's class list", links["class-list"]);
  form("孩子 · a child", links.child);
  if (links.kiosk) form("一台平板轮流填 · one tablet, child after child", links.kiosk);
  if (links["session-record"]) form("带组的人记活动 · a group worker's session records", links["session-record"]);
  print(`\n  工作台 · Studio\n    ${address}/studio/\n    ${staff.email}  /  ${staff.password}`);
  if (isTwo) print(`    ${second.email}  /  ${second.password}`);
  print(`\n  公开报告 · Public reports\n    ${address}/reports/`);
  print("\n  都是虚构的人。Ctrl-C 停止。 · All people are made up. Ctrl-C stops.\n");
}

const ours = /^(kith\.db(-wal|-shm)?|pepper|sign-in-secret|demo-links\.json(\.next)?|releases|site|preview)$/;

/** Clears a demo's folder of what Kith put there. A folder that another process has open, or that is not a demo, is refused. */
function clear(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, "demo-links.json"))) {
    throw new TheirMistake({
      "zh-CN": `${folder} 里不是演示数据，--fresh 不会清掉它；请用 --data 换一个文件夹。`,
      en: `${folder} does not hold a demo, so --fresh will not clear it; choose another folder with --data.`,
    });
  }
  const lock = lockFolder(folder);
  for (const name of readdirSync(folder))
    if (ours.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  lock.release();
}
