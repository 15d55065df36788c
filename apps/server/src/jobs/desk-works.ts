import { Words } from "@kith/instrument";
import * as v from "valibot";
import type { Published, TakenDown } from "../../api/index.ts";
import type { Refused } from "../http/refusal.ts";
import type { ReleaseDesk } from "../http/world.ts";
import type { Job } from "../store/jobs.ts";
import { tombstoneReasons } from "../store/tombstones.ts";
import type { Jobs } from "./jobs.ts";
import type { Came, Works } from "./work.ts";

const Publish = v.strictObject({ group: v.string(), by: v.string(), hash: v.nullable(v.string()) });
const Together = v.strictObject({ by: v.string() });
const TakeDown = v.strictObject({ group: v.string(), by: v.string(), reason: v.picklist(tombstoneReasons) });

/** What the release desk does that takes a while: each kind is safe to begin again. */
export function deskWorks(desk: ReleaseDesk): Works {
  return {
    publish: {
      run: async ({ input }) => {
        const { group, by, hash } = v.parse(Publish, input);
        return told(await desk.publish(group, by, hash));
      },
    },
    "publish-together": {
      run: async ({ input }) => told(await desk.publishTogether(v.parse(Together, input).by)),
    },
    "take-down": {
      run: async ({ input }) => {
        const { group, by, reason } = v.parse(TakeDown, input);
        return told(await desk.takeDown(group, by, reason));
      },
    },
  };
}

/** The desk as the routes see it: what takes a while is asked for, done by any server, and waited for here. */
export function askedDesk(desk: ReleaseDesk, jobs: Jobs, catchUp: () => Promise<unknown>): ReleaseDesk {
  const asked = async <T extends { by: string }>(kind: string, subject: string, input: T) => {
    const job = await jobs.ended(await jobs.ask({ kind, lane: "desk", subject, input, by: input.by }));
    await catchUp();
    return job;
  };
  return {
    ...desk,
    publish: async (group, by, hash = null) => outcomeOf(await asked("publish", group, { group, by, hash })),
    publishTogether: async (by) => outcomeOf(await asked("publish-together", "", { by })),
    takeDown: async (group, by, reason) => outcomeOf(await asked("take-down", group, { group, by, reason })),
  };
}

const done: Words = { "zh-CN": "做好了。", en: "Done." };

function told(outcome: Published | TakenDown | Refused): Came {
  return { outcome, says: outcome.kind === "refused" ? outcome.says : done };
}

/** What another server came to, as it was written down by this same program. */
function outcomeOf<T extends Published | TakenDown>({ state, outcome, says }: Job): T | Refused {
  if (state === "done") return outcome as T | Refused;
  return { kind: "refused", status: 503, says: v.parse(Words, says), problems: [] };
}
