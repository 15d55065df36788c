import type { Figure, Published } from "../../src/attack/published.ts";

/** Every non-decreasing list of so many scores. The slow, plain way that the attack is compared with. */
export function everyMultiset(people: number, lowest: number, highest: number): number[][] {
  if (people === 0) return [[]];
  return everyMultiset(people - 1, lowest, highest).flatMap((rest) => {
    const least = rest.at(-1) ?? lowest;
    return Array.from({ length: highest - least + 1 }, (_, index) => [...rest, least + index]);
  });
}

/** Whether these scores print so: rounded in whole hundredths by the printing rule itself, halves away from zero. */
export function prints(scores: number[], { people, mean, sd }: Published): boolean {
  const sum = scores.reduce((total, score) => total + score, 0);
  const squares = scores.reduce((total, score) => total + score * score, 0);
  const variance = (people * squares - sum * sum) / (people * (people - 1));
  return (mean === null || rounds(sum / people, mean)) && (sd === null || rounds(Math.sqrt(variance), sd));
}

function rounds(value: number, figure: Figure): boolean {
  const units = Math.sign(value) * Math.floor(Math.abs(value) / Number(figure.unit) + 0.5 + 1e-9);
  return Math.abs(units * Number(figure.unit) - Number(figure.value)) < 1e-9;
}

/** Takes one member of this score away; nothing if there is none. */
export function without(scores: number[], known: number[]): number[] | null {
  const rest = [...scores];
  for (const score of known) {
    const at = rest.indexOf(score);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** What would be printed of these scores. */
export function printedOf(
  scores: number[],
  lowest: number,
  highest: number,
  unit: string,
  hasSpread: boolean,
): Published {
  const people = scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  const squares = scores.reduce((total, score) => total + score * score, 0);
  const decimals = unit.includes(".") ? (unit.split(".")[1]?.length ?? 0) : 0;
  const figure = (value: number) => ({
    value: (Math.sign(value) * Math.floor(Math.abs(value) / Number(unit) + 0.5 + 1e-9) * Number(unit)).toFixed(
      decimals,
    ),
    unit,
  });
  const variance = (people * squares - sum * sum) / (people * (people - 1));
  return { people, lowest, highest, mean: figure(sum / people), sd: hasSpread ? figure(Math.sqrt(variance)) : null };
}
