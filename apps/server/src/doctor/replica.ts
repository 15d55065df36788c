import type { Words } from "@kith/instrument";
import { sql } from "kysely";
import { isPostgres } from "../store/postgres-dialect.ts";
import { addressesOf } from "../store/primary.ts";
import type { Db } from "../store/tables.ts";
import type { Finding } from "./examine.ts";

/** Where a PostgreSQL has, or should have, a follower: whether each receipt is on two disks. Null where one disk is what was meant. */
export async function ofReplica(db: Db, url: string | undefined): Promise<Finding | null> {
  if (!isPostgres(db) || !url) return null;
  const { rows } = await sql<{ asked: string; followers: number }>`
    select current_setting('synchronous_standby_names') as asked, count(*) as followers from pg_stat_replication
  `.execute(db);
  const [{ asked, followers } = { asked: "", followers: 0 }] = rows;
  const about = "replica";
  if (asked === "") return addressesOf(url).length === 1 ? null : { about, is: "look", says: alone };
  return followers === 0 ? { about, is: "wrong", says: waits } : { about, is: "fine", says: onTwo };
}

const onTwo: Words = {
  "zh-CN": "每份收到的表都写牢在两块磁盘上。",
  en: "Each form that has its receipt is on two disks.",
};
const alone: Words = {
  "zh-CN": "DATABASE_URL 写了几台数据库，但现在没有副本要等：收到的表只在一块磁盘上。请给主库配好新的副本。",
  en: "DATABASE_URL names several hosts, but the primary waits for no follower: a receipt is on one disk alone. Give it a follower again.",
};
const waits: Words = {
  "zh-CN": "主库要等的副本不在：现在收不了表，表都留在手机上。请把副本启动起来。",
  en: "The follower that the primary waits for is away: no form can be taken, and forms stay on the phones. Start the follower.",
};
