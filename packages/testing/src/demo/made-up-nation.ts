import type { GroupPlan } from "./group-plans.ts";
import { madeUpGroup } from "./made-up-group.ts";
import { type ByConstruct, constructs } from "./model.ts";
import type { DemoGroup, DemoProgramme } from "./programme.ts";
import { type Streams, streams } from "./streams.ts";

/**
 * As many made-up groups as are asked for, one after the other, so that a whole country needs no more memory than one group.
 * They answer as those of the demo do, by the interpersonal forms alone; five groups have forty children.
 */
export function* madeUpNation(groups: number): Generator<DemoGroup> {
  const chance = streams("kith-nation-1");
  for (let number = 1; number <= groups; number++) yield madeUpGroup(planOf(number, chance), chance);
}

/** What the programme of such groups is called. */
export const nation: Omit<DemoProgramme, "groups"> = {
  slug: "everywhere",
  name: { en: "Groups everywhere (made-up example)", "zh-CN": "各地小组（虚构示例）" },
  place: { en: "Many counties (made up)", "zh-CN": "许多个县（虚构）" },
  period: { en: "Spring term 2026", "zh-CN": "2026年春季学期" },
};

const sizes = [8, 7, 9, 6, 10];
const letters = ["w", "w", "c", "a"];
const flowers = [
  { en: "Osmanthus", "zh-CN": "桂花" },
  { en: "Lotus", "zh-CN": "荷花" },
  { en: "Plum blossom", "zh-CN": "梅花" },
  { en: "Orchid", "zh-CN": "兰花" },
  { en: "Camellia", "zh-CN": "茶花" },
];

/** Most groups help, some not at all and some harm; now and then a child leaves, a family withdraws, a teacher changes. */
function planOf(number: number, chance: Streams): GroupPlan {
  const id = `n${number}`;
  const size = sizes[number % sizes.length] ?? 8;
  const flower = flowers[number % flowers.length] ?? { en: "Lotus", "zh-CN": "荷花" };
  const odds = (what: string) => chance.uniform(`${id}|${what}`);
  const anyone = (what: string) => `c${String(1 + Math.floor(size * odds(what))).padStart(2, "0")}`;
  const help = 0.5 + 0.45 * chance.normal(`${id}|help`);
  const change = by((construct) => -help * strength[construct] + 0.1 * chance.normal(`${id}|${construct}`));
  const half = Math.ceil(size / 2);
  return {
    id,
    slug: `everywhere-${number}`,
    name: { en: `${flower.en} ${number}`, "zh-CN": `${flower["zh-CN"]}${number}` },
    plannedSessions: 8,
    primaries: Array.from({ length: size }, (_, at) => letters[Math.floor(4 * odds(`primary|${at}`))]).join(""),
    change: { T1: change, T2: by((construct) => 0.8 * change[construct]) },
    mechanismChange: { "role-model": 0, bonds: 0, attribution: 0, "self-concept": 0 },
    withoutMechanisms: true,
    delivery: { start: 1.6 + odds("delivery"), step: 0.1 },
    teachers: odds("teachers") < 0.3 ? [{ id: "t1", from: 1 }] : two(half),
    ...(odds("new teacher") < 0.05 ? { newTeacher: { instead: "t1", is: "t3", from: "T1" } } : {}),
    ...(odds("left") < 0.3 ? { left: { [anyone("who left")]: moved } } : {}),
    ...(odds("withdrawn") < 0.03 ? { consentWithdrawn: { child: anyone("who withdrew"), after: "T0" } } : {}),
  };
}

const strength: ByConstruct = { withdrawal: 1, cathartic: 0.7, aggressive: 0.4 };
const moved = { afterSession: 4, reason: "moved to join parents", worseOrUnsafe: false };

function two(half: number): GroupPlan["teachers"] {
  return [
    { id: "t1", from: 1 },
    { id: "t2", from: half + 1 },
  ];
}

function by(value: (construct: (typeof constructs)[number]) => number): ByConstruct {
  const [withdrawal, cathartic, aggressive] = constructs;
  return { withdrawal: value(withdrawal), cathartic: value(cathartic), aggressive: value(aggressive) };
}
