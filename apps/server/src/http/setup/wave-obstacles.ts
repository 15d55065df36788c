import type { Words } from "@kith/instrument";
import type { Obstacle } from "../../../api/index.ts";
import { toDay } from "../../store/setup/days.ts";
import { loadNotice, loadSafeguarding } from "../../store/setup/safeguarding.ts";
import { type WaveOf, whomToAsk } from "../../store/setup/waves.ts";
import type { Db } from "../../store/tables.ts";

/** What must be there before a wave opens; null where there is no such group. Safety comes first. */
export async function waveObstacles(db: Db, of: WaveOf, now: Date): Promise<Obstacle[] | null> {
  const group = await db.selectFrom("group_").select("programme_id").where("id", "=", of.group).executeTakeFirst();
  if (!group) return null;
  const window = await db
    .selectFrom("wave_window")
    .select("closes_on")
    .where("group_id", "=", of.group)
    .where("wave", "=", of.wave)
    .executeTakeFirst();
  const { asked } = await whomToAsk(db, of);
  const is = {
    safeguarding: (await loadSafeguarding(db, group.programme_id)) !== null,
    notice: (await loadNotice(db, group.programme_id)) !== null,
    window: window !== undefined,
    over: window === undefined || window.closes_on >= toDay(now),
    consent: asked.length > 0,
  };
  return obstacles.filter(({ at }) => !is[at]);
}

const obstacles: { at: "safeguarding" | "notice" | "window" | "over" | "consent"; says: Words }[] = [
  {
    at: "safeguarding",
    says: {
      "zh-CN": "先写上：有人告诉您孩子不安全，第一个找谁。负责人、副手和当地的电话都要有。",
      en: "First: if someone tells you a child is not safe, who is called? Lead, deputy and local numbers are all needed.",
    },
  },
  {
    at: "notice",
    says: {
      "zh-CN": "先写好儿童个人信息处理规则：谁负责、放在哪里、留多久。",
      en: "First write the rules for children's data: who is responsible, where they are kept, and for how long.",
    },
  },
  {
    at: "window",
    says: { "zh-CN": "先定填写期：从哪天到哪天。", en: "First set the days: from when to when forms are filled in." },
  },
  {
    at: "over",
    says: {
      "zh-CN": "填写期已经过了，请改晚一点。",
      en: "The days for filling in are over; please choose later ones.",
    },
  },
  {
    at: "consent",
    says: {
      "zh-CN": "还没有一位家长同意填表。请先记下家长的同意。",
      en: "No guardian has agreed to forms yet. Please note their consent first.",
    },
  },
];
