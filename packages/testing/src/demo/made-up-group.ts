import type { Response } from "@kith/instrument";
import type { GroupPlan } from "./group-plans.ts";
import { interpersonalAnswers } from "./interpersonal-answers.ts";
import { type MadeUpChild, madeUpChildren } from "./made-up-child.ts";
import { mechanismAnswers } from "./mechanism-answers.ts";
import { type DemoInformant, type DemoWave, informants, mechanisms, seeing, waves } from "./model.ts";
import type { DemoGroup } from "./programme.ts";
import { type AskedForm, toResponse } from "./responses.ts";
import { sessionRecords } from "./sessions.ts";
import type { Streams } from "./streams.ts";

/** One group as a server would have come to know it. A child who left or whose consent is gone is not asked again. */
export function madeUpGroup(plan: GroupPlan, chance: Streams): DemoGroup {
  const children = madeUpChildren(plan, chance);
  const sittings = children.flatMap((child) =>
    waves
      .filter((wave) => isAsked(plan, child, wave))
      .flatMap((wave) => informants.map((informant) => ({ child, wave, informant }))),
  );
  const forms = sittings.flatMap((sitting) => formsOf(plan, sitting.child, sitting.informant, sitting.wave, chance));
  return {
    id: plan.id,
    slug: plan.slug,
    name: plan.name,
    plannedSessions: plan.plannedSessions,
    children: children.map((child) => ({
      code: child.code,
      age: child.age,
      left: plan.left?.[child.code] ?? null,
      consentWithdrawn: plan.consentWithdrawn?.child === child.code,
    })),
    expected: forms.map(({ asked }) => asked),
    responses: forms.flatMap(({ response }) => (response ? [response] : [])),
    sessions: sessionRecords(plan, children, chance),
  };
}

function isAsked(plan: GroupPlan, child: MadeUpChild, wave: DemoWave): boolean {
  if (wave === "T0") return true;
  if (plan.left?.[child.code]) return false;
  const gone = plan.consentWithdrawn;
  return !(gone?.child === child.code && waves.indexOf(wave) > waves.indexOf(gone.after));
}

/** The interpersonal form, and for a child before and after the group the four mechanism forms. */
function formsOf(
  plan: GroupPlan,
  child: MadeUpChild,
  informant: DemoInformant,
  wave: DemoWave,
  chance: Streams,
): { asked: AskedForm; response?: Response }[] {
  const rater = informant === "teacher" ? teacherAt(plan, child, wave) : informant;
  const raterId = informant === "teacher" ? rater : `${child.code}-${informant}`;
  const ask = (instrument: string): AskedForm => ({ child: child.code, informant, raterId, wave, instrument });
  const came = comes(plan, child, informant, wave, chance);
  const mode = modeOf(plan, child, informant);
  const form = (asked: AskedForm, answers: () => Response["answers"]) =>
    came ? { asked, response: toResponse(plan.id, asked, { mode, answers: answers() }, chance) } : { asked };

  const interpersonal = form(ask(`kith-interpersonal-${informant}`), () =>
    interpersonalAnswers({ plan, child, informant, wave, rater }, chance),
  );
  if (informant !== "child" || wave === "T2" || plan.withoutMechanisms) return [interpersonal];
  return [
    interpersonal,
    ...mechanisms.map((mechanism) =>
      form(ask(`kith-mechanism-${mechanism}-child`), () => mechanismAnswers(plan, child, wave, mechanism, chance)),
    ),
  ];
}

function comes(
  plan: GroupPlan,
  child: MadeUpChild,
  informant: DemoInformant,
  wave: DemoWave,
  chance: Streams,
): boolean {
  if (plan.neverCame?.includes(`${child.code}|${informant}|${wave}`)) return false;
  const rates = (informant === "caregiver" ? plan.caregiverCompletion : undefined) ?? seeing[informant].completion;
  return chance.uniform(`${plan.id}|${child.code}|form|${informant}|${wave}`) <= rates[wave];
}

function teacherAt(plan: GroupPlan, child: MadeUpChild, wave: DemoWave): string {
  const changed = plan.newTeacher;
  return changed?.instead === child.teacher && waves.indexOf(wave) >= waves.indexOf(changed.from)
    ? changed.is
    : child.teacher;
}

function modeOf(plan: GroupPlan, child: MadeUpChild, informant: DemoInformant): Response["mode"] {
  if (plan.interviewed?.includes(`${child.code}|${informant}`)) return "interview";
  return informant === "child" ? "tablet" : "phone";
}
