import { type Construct, constructs, type Mechanism } from "./model.ts";

/** One item as the model sees it: how hard it is to be seen doing this so often. */
export type DemoItem = { id: string; construct: Construct; reversed: boolean; difficulty: number };

const difficulties: Record<Construct, number[]> = {
  withdrawal: [-0.2, 0.1, -0.3, 0, 0.2, 0.4, -0.1, 0.1],
  cathartic: [-0.1, 0, 0.2, -0.2, 0.1, 0.4, -0.3, -0.1],
  aggressive: [0.1, -0.3, -0.1, 0.3, 0.2, 0.4, -0.2, -0.3],
};

const prefix: Record<Construct, string> = { withdrawal: "wd", cathartic: "ca", aggressive: "ag" };

/** The twenty-four items that caregiver, teacher and child share; the last two of each eight are friendly ones. */
export const interpersonalItems: DemoItem[] = constructs.flatMap((construct) =>
  difficulties[construct].map((difficulty, at) => ({
    id: `${prefix[construct]}${at + 1}`,
    construct,
    reversed: at >= 6,
    difficulty,
  })),
);

/** The five items of each mechanism form, with the reversed ones marked. */
export const mechanismItems: Record<Mechanism, { id: string; reversed: boolean }[]> = {
  "role-model": five("rm", [4, 5]),
  bonds: five("bo", []),
  attribution: five("cb", [5]),
  "self-concept": five("sc", [4]),
};

function five(start: string, reversed: number[]): { id: string; reversed: boolean }[] {
  return [1, 2, 3, 4, 5].map((number) => ({ id: `${start}${number}`, reversed: reversed.includes(number) }));
}
