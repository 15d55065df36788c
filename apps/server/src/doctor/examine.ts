import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Words } from "@kith/instrument";
import { sql } from "kysely";
import { findBrokenAudit } from "../store/audit.ts";
import { inspectLedger } from "../store/ledger.ts";
import { isPostgres } from "../store/postgres-dialect.ts";
import type { Db } from "../store/tables.ts";
import { lastBackup } from "./last-backup.ts";
import { ofReplica } from "./replica.ts";
import { ofWork } from "./work.ts";

/** One thing that was looked at: fine, worth a look, or wrong, said in words with what to do. */
export type Finding = { about: string; is: "fine" | "look" | "wrong"; says: Words };

/** Whether an installation can be relied on: backups, disk, clock, secrets, database, records, and the work that waits. */
export async function examine(db: Db, { folder, now }: { folder: string; now: Date }): Promise<Finding[]> {
  const replica = await ofReplica(db, process.env.DATABASE_URL);
  return [
    ofBackup(lastBackup(folder), now),
    ofDisk(folder),
    ofWaiting(folder),
    ofSecrets(folder),
    await ofClock(db, now),
    await ofDatabase(db),
    ...(replica ? [replica] : []),
    await ofRecords(db),
    await ofWork(db, now),
  ];
}

function ofBackup(at: Date | null, now: Date): Finding {
  const about = "backup";
  if (at === null) {
    const says = {
      "zh-CN": "还没有备份过。请运行 kith backup，再让它每晚自己运行。",
      en: "No backup is known of. Run kith backup, and let it run by itself every night.",
    };
    return { about, is: "wrong", says };
  }
  const hours = Math.round((now.getTime() - at.getTime()) / 3_600_000);
  const says = {
    "zh-CN": `最后一次备份在 ${hours} 小时以前。`,
    en: `The last backup was ${hours} hours ago.`,
  };
  return { about, is: hours > 50 ? "wrong" : "fine", says };
}

function ofDisk(folder: string): Finding {
  const { bavail, bsize, blocks } = statfsSync(folder);
  const [gigabytes, share] = [(bavail * bsize) / 1e9, bavail / blocks];
  const free = `${gigabytes.toFixed(1)} GB`;
  const says = {
    "zh-CN": `磁盘还有 ${free} 空着（${Math.round(share * 100)}%）。`,
    en: `${free} of the disk are free (${Math.round(share * 100)}%).`,
  };
  return { about: "disk", is: gigabytes < 0.5 ? "wrong" : gigabytes < 2 || share < 0.05 ? "look" : "fine", says };
}

/** How long the disk takes to say that something is safe: every form waits for it. */
function ofWaiting(folder: string): Finding {
  const file = join(folder, "doctor.tmp");
  const handle = openSync(file, "w", 0o600);
  const from = performance.now();
  for (let at = 0; at < 10; at++) {
    writeSync(handle, "x");
    fsyncSync(handle);
  }
  const ms = (performance.now() - from) / 10;
  closeSync(handle);
  rmSync(file);
  const says = {
    "zh-CN": `磁盘写牢一次要 ${ms.toFixed(1)} 毫秒。`,
    en: `The disk takes ${ms.toFixed(1)} ms to make a write safe.`,
  };
  return { about: "fsync", is: ms > 100 ? "look" : "fine", says };
}

function ofSecrets(folder: string): Finding {
  const open = ["", "pepper", "sign-in-secret"].filter((name) => {
    const path = join(folder, name);
    return process.platform !== "win32" && existsSync(path) && (statSync(path).mode & 0o077) !== 0;
  });
  const names = open.map((name) => name || folder).join(", ");
  return open.length === 0
    ? {
        about: "secrets",
        is: "fine",
        says: { "zh-CN": "密钥只有 Kith 自己读得到。", en: "The secrets can be read by Kith alone." },
      }
    : {
        about: "secrets",
        is: "wrong",
        says: {
          "zh-CN": `别人也读得到：${names}。请用 chmod 只留给 Kith 的用户。`,
          en: `Others can read ${names} too. Use chmod to leave them to Kith's own user.`,
        },
      };
}

/** A clock that goes wrong makes links expire too early or too late. */
async function ofClock(db: Db, now: Date): Promise<Finding> {
  const last = await db.selectFrom("audit").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
  const [ahead] = isPostgres(db)
    ? (await sql<{ ms: number }>`select extract(epoch from now())::float8 * 1000 as ms`.execute(db)).rows
    : [];
  const drift = ahead ? Math.abs(ahead.ms - now.getTime()) : 0;
  const isBack = last !== undefined && Date.parse(last.at) > now.getTime() + 60_000;
  if (!isBack && drift < 5_000) {
    return { about: "clock", is: "fine", says: { "zh-CN": "时钟是对的。", en: "The clock is as it should be." } };
  }
  const says = {
    "zh-CN": "这台机器的时钟和记录（或数据库）对不上。请打开自动对时。",
    en: "This machine's clock does not agree with the records or the database. Let it be set over the network.",
  };
  return { about: "clock", is: "wrong", says };
}

async function ofDatabase(db: Db): Promise<Finding> {
  const about = "database";
  if (isPostgres(db)) {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
    const version = rows[0]?.version ?? "";
    const says = {
      "zh-CN": `数据库是 PostgreSQL ${version}，写牢才算收到。它自己的磁盘从这里看不到，请在它那边看。`,
      en: `The database is PostgreSQL ${version}, and acknowledges what is on its disk. That disk cannot be seen from here: look at it there.`,
    };
    return { about, is: Number.parseInt(version, 10) >= 15 ? "fine" : "look", says };
  }
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(db);
  return rows[0]?.quick_check === "ok"
    ? {
        about,
        is: "fine",
        says: { "zh-CN": "数据文件 kith.db 是完整的。", en: "The file kith.db is whole." },
      }
    : {
        about,
        is: "wrong",
        says: {
          "zh-CN": "数据文件 kith.db 损坏了。请停掉 Kith，换回最后一个备份（kith restore）。",
          en: "The file kith.db is damaged. Stop Kith and put the last backup back (kith restore).",
        },
      };
}

async function ofRecords(db: Db): Promise<Finding> {
  const broken = await findBrokenAudit(db);
  const { problems } = await inspectLedger(db);
  return broken === null && problems.length === 0
    ? {
        about: "records",
        is: "fine",
        says: {
          "zh-CN": "操作记录和公布的账都和写下时一样。",
          en: "The audit and the ledger are as they were written.",
        },
      }
    : {
        about: "records",
        is: "wrong",
        says: {
          "zh-CN": "操作记录或公布的账被动过。请运行 kith verify 看是哪里。",
          en: "The audit or the ledger was changed. Run kith verify to see where.",
        },
      };
}
