import type { GroupPlan } from "./group-plans.ts";
import { type ByConstruct, type Construct, child as childModel, constructs } from "./model.ts";
import type { Streams } from "./streams.ts";

export type Attendance = "full" | "part" | "absent-told" | "absent-unknown";

/** A made-up child with what no form ever shows: where they truly stand. */
export type MadeUpChild = {
  code: string;
  age: number;
  primary: Construct;
  /** Their own distance from other children of the same type. */
  own: ByConstruct;
  /** How much more or less than others they respond. */
  response: ByConstruct;
  /** One a session, "left" once they are gone. */
  attendance: (Attendance | "left")[];
  /** The share of the planned sessions they had; part of one counts half. */
  dose: number;
  teacher: string;
};

const letters: Record<string, Construct> = { w: "withdrawal", c: "cathartic", a: "aggressive" };

export function madeUpChildren(plan: GroupPlan, chance: Streams): MadeUpChild[] {
  return [...plan.primaries].map((letter, at) => {
    const code = `c${String(at + 1).padStart(2, "0")}`;
    const key = `${plan.id}|${code}`;
    const primary = letters[letter];
    if (!primary) throw new RangeError("madeUpChildren requires the letters w, c and a");
    const attendance = attend(plan, code, chance);
    return {
      code,
      age: 8 + Math.floor(7 * chance.uniform(`${key}|age`)),
      primary,
      own: ownDistance(key, chance),
      response: each((construct) => childModel.responseSpread * chance.normal(`${key}|het|${construct}`)),
      attendance,
      dose: dose(attendance),
      teacher: plan.teachers.findLast((teacher) => teacher.from <= at + 1)?.id ?? "t1",
    };
  });
}

function attend(plan: GroupPlan, code: string, chance: Streams): (Attendance | "left")[] {
  const key = `${plan.id}|${code}`;
  const likely = 0.8 + 0.18 * chance.uniform(`${key}|attendP`);
  const last = plan.left?.[code]?.afterSession ?? plan.plannedSessions;
  return Array.from({ length: plan.plannedSessions }, (_, at) => {
    const session = at + 1;
    if (session > last) return "left";
    if (chance.uniform(`${key}|att|${session}`) < likely) {
      return chance.uniform(`${key}|part|${session}`) < 0.06 ? "part" : "full";
    }
    return chance.uniform(`${key}|told|${session}`) < 0.6 ? "absent-told" : "absent-unknown";
  });
}

function dose(attendance: (Attendance | "left")[]): number {
  const worth = attendance.map((status): number => (status === "full" ? 1 : status === "part" ? 0.5 : 0));
  return worth.reduce((sum, one) => sum + one, 0) / attendance.length;
}

/** Three draws made to go together as the model says, through the lower triangle of the correlations. */
function ownDistance(key: string, chance: Streams): ByConstruct {
  const free = constructs.map((construct) => chance.normal(`${key}|b|${construct}`));
  return each((_, row) => childModel.spread * free.reduce((sum, draw, at) => sum + at2(triangle, row, at) * draw, 0));
}

const triangle = cholesky(childModel.correlation);

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  matrix.forEach((_, row) => {
    for (let column = 0; column <= row; column++) {
      let rest = at2(matrix, row, column);
      for (let k = 0; k < column; k++) rest -= at2(lower, row, k) * at2(lower, column, k);
      const value = row === column ? Math.sqrt(rest) : rest / at2(lower, column, column);
      lower[row]?.splice(column, 1, value);
    }
  });
  return lower;
}

function at2(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function each(value: (construct: Construct, place: number) => number): ByConstruct {
  return {
    withdrawal: value("withdrawal", 0),
    cathartic: value("cathartic", 1),
    aggressive: value("aggressive", 2),
  };
}
