import { contentHash, type Problem, type Read, readBy } from "@kith/instrument";
import * as v from "valibot";
import { policy } from "../policy.ts";
import { atTheDoor, type Refusal, refusalsBy } from "../refusal.ts";
import { ways } from "../way-out.ts";
import { completeProgramme } from "./make-programme-release.ts";
import { ProgrammeFacts, ProgrammeRelease } from "./programme-release.ts";
import { programmeProblems } from "./programme-rules.ts";

/**
 * Reads a programme's release file. Every rule is checked again, and every sentence and number is made again from its
 * facts: a file changed by hand is refused, and told where.
 */
export function readProgrammeRelease(thing: unknown): ReadProgrammeRelease {
  const read = readBy(ProgrammeRelease, thing);
  if (read.kind === "refused") return refused(read.problems);
  const release = read.value;
  if (release.policyVersion !== policy.version) {
    return refused([
      {
        at: "policyVersion",
        says: {
          en: `this was published under the rules ${release.policyVersion}, and the rules are now ${policy.version}; publish it again`,
          "zh-CN": `这份报告按 ${release.policyVersion} 版规则发布，现在的规则是 ${policy.version} 版；请重新发布`,
        },
      },
    ]);
  }
  const facts = v.parse(v.object(ProgrammeFacts.entries), release);
  const broken = programmeProblems(facts);
  if (broken.length > 0) return refused(broken, together);
  const made = completeProgramme(facts);
  const differing = (["mainPoints", "howSure", "cautions", "manifest"] as const).filter(
    (part) => contentHash(release[part]) !== contentHash(made[part]),
  );
  const problems = differing.map((at) => ({
    at,
    says: {
      en: "this is not what the numbers of the release come to; publish it again",
      "zh-CN": "这和报告里的数字不一致；请重新发布",
    },
  }));
  const { hash, ...unsealed } = release;
  const sealed =
    contentHash(unsealed) === hash
      ? []
      : [
          {
            at: "hash",
            says: { en: "this file was changed after it was published", "zh-CN": "这个文件发布之后被改过；请重新发布" },
          },
        ];
  return problems.length + sealed.length > 0 ? refused([...problems, ...sealed]) : read;
}

/** A programme's release that may be shown, or every reason why not: the rule, the place and what would help. */
export type ReadProgrammeRelease =
  | Extract<Read<ProgrammeRelease>, { kind: "read" }>
  | { kind: "refused"; problems: Refusal[] };

/** The rules of several groups together, as one. */
const together = { id: "told-together", number: null, wayOut: ways.again } as const;

function refused(problems: readonly Problem[], by = atTheDoor): ReadProgrammeRelease {
  return { kind: "refused", problems: refusalsBy(by, problems) };
}
