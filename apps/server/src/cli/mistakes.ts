import { BrokenDemoLinks } from "../demo/demo-links.ts";
import { PortTaken } from "../http/serve.ts";
import { FolderLocked } from "../store/lock.ts";
import { NewerSchema } from "../store/migrate.ts";
import { NotDurable } from "../store/pool.ts";
import { DamagedRelease } from "../store/releases.ts";
import { OtherPepper, PepperLost } from "../store/secrets.ts";
import { isDatabaseAway, isDiskTrouble } from "../store/trouble.ts";
import { backupMistake } from "./backup-mistakes.ts";
import { TheirMistake } from "./command.ts";
import { say } from "./read-instrument-file.ts";

/** What went wrong, as a sentence that says where and what to do; null where it is our mistake. */
export function toTheirMistake(error: unknown): TheirMistake | null {
  if (error instanceof TheirMistake) return error;
  if (error instanceof PortTaken) {
    return new TheirMistake({
      "zh-CN": `端口 ${error.port} 已经有别的程序在用；请关掉它，或者换一个：--port ${error.port + 1}。`,
      en: `Port ${error.port} is taken by another program; stop that one, or choose another: --port ${error.port + 1}.`,
    });
  }
  if (error instanceof FolderLocked) {
    return new TheirMistake({
      "zh-CN": `另一个 Kith 正开着数据文件夹 ${error.folder}；请先停掉它，或者用 --data 换一个文件夹。`,
      en: `Another Kith has the data folder ${error.folder} open; stop it first, or choose another folder with --data.`,
    });
  }
  if (error instanceof NewerSchema) {
    return new TheirMistake({
      "zh-CN": "这个数据文件夹是更新版本的 Kith 写的；请用那个版本打开。里面的数据没有动过。",
      en: "This data folder was written by a newer Kith; open it with that one. Its data were not touched.",
    });
  }
  if (error instanceof DamagedRelease) {
    return new TheirMistake({
      "zh-CN": `数据文件夹里 ${error.slug} 的公布文件打不开了（${say(error.problems, "zh-CN")}）；请换回备份。演示数据用 --fresh 重新种。`,
      en: `The release of ${error.slug} in this data folder cannot be opened any more (${say(error.problems, "en")}); put a backup in its place. A demo is planted anew with --fresh.`,
    });
  }
  if (error instanceof PepperLost) {
    return new TheirMistake({
      "zh-CN": `数据文件夹 ${error.folder} 里少了 pepper 这个文件，没有它，发出去的链接和号码都打不开；请从备份里把它放回来。数据没有动过。`,
      en: `The data folder ${error.folder} has lost its file called pepper, without which no link or code opens that was given out; put it back from a backup. The data were not touched.`,
    });
  }
  if (error instanceof OtherPepper) {
    return new TheirMistake({
      "zh-CN": `数据文件夹 ${error.folder} 里的 pepper 和数据库对不上：发出去的链接是用另一个 pepper 做的；请把数据库自己的 pepper 和 sign-in-secret 两个文件放进来。数据没有动过。`,
      en: `The pepper in the data folder ${error.folder} is not its database's: the links that were given out were made with another; put the database's own two files pepper and sign-in-secret there. The data were not touched.`,
    });
  }
  if (error instanceof NotDurable) {
    return new TheirMistake({
      "zh-CN": `DATABASE_URL 指的数据库把 ${error.setting} 关掉了，断电会丢掉已经说“收到”的表；请打开它再启动。`,
      en: `The database that DATABASE_URL names has ${error.setting} switched off, so a power cut would lose forms that were acknowledged; switch it on and start again.`,
    });
  }
  if (isDatabaseAway(error)) {
    return new TheirMistake({
      "zh-CN": "连不上 DATABASE_URL 指的数据库；请检查地址，再看数据库是不是开着。",
      en: "The database that DATABASE_URL names cannot be reached; check the address, and whether the database is running.",
    });
  }
  if (error instanceof BrokenDemoLinks) {
    return new TheirMistake({
      "zh-CN": `${error.file} 读不出来了；演示数据用 --fresh 重新种。`,
      en: `${error.file} cannot be read any more; plant the demo anew with --fresh.`,
    });
  }
  if (isDiskTrouble(error)) {
    return new TheirMistake({
      "zh-CN": "磁盘满了或者写不进去；请腾出空间再启动。已经存好的数据没有动过。",
      en: "The disk is full or cannot be written; make room and start again. What was stored is as it was.",
    });
  }
  if (hasNumber(error, "errcode") && (error.errcode & 0xff) === 14) {
    return new TheirMistake({
      "zh-CN": "这个位置不能当数据文件夹：它也许是一个文件，或者没有权限读写；请用 --data 换一个文件夹。",
      en: "This place cannot be a data folder: it may be a file, or not yours to read and write; choose another folder with --data.",
    });
  }
  if (hasNumber(error, "errcode") && (error.errcode & 0xff) === 26) {
    return new TheirMistake({
      "zh-CN": "数据文件夹里的 kith.db 不是 Kith 的数据库，或者已经损坏；请换回备份，或者用 --data 换一个文件夹。",
      en: "The kith.db in this data folder is damaged or not Kith's; put a backup in its place, or choose another folder with --data.",
    });
  }
  return backupMistake(error) ?? fileMistake(error);
}

function fileMistake(error: unknown): TheirMistake | null {
  if (!(error instanceof Error && "code" in error && "path" in error)) return null;
  if (error.code === "EROFS" || (error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir")) {
    return new TheirMistake({
      "zh-CN": `${error.path} 建不起来：这个磁盘只能读，或者没有这个位置；请用 --data 换一个文件夹。`,
      en: `${error.path} cannot be made: its disk may only be read, or there is no such place; choose another folder with --data.`,
    });
  }
  if (error.code === "ENOENT") {
    return new TheirMistake({
      "zh-CN": `没有找到文件 ${error.path}；请检查名字和位置。`,
      en: `There is no file ${error.path}; check its name and place.`,
    });
  }
  if (error.code === "EACCES" || error.code === "EPERM") {
    return new TheirMistake({
      "zh-CN": `没有权限读写 ${error.path}；请换一个位置，或者改它的权限。`,
      en: `${error.path} may not be read or written by you; choose another place, or change its permissions.`,
    });
  }
  if (error.code === "EISDIR" || error.code === "ENOTDIR" || error.code === "EEXIST") {
    return new TheirMistake({
      "zh-CN": `${error.path} 不是要的那种：这里需要的是文件还是文件夹，请检查。`,
      en: `${error.path} is not what is needed here; check whether a file or a folder was meant.`,
    });
  }
  return null;
}

function hasNumber<Key extends string>(thing: unknown, key: Key): thing is Record<Key, number> {
  return typeof thing === "object" && thing !== null && key in thing && typeof Reflect.get(thing, key) === "number";
}
