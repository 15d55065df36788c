import type { Words } from "@kith/instrument";
import type { ByConstruct, DemoInformant, DemoWave, Mechanism } from "./model.ts";

/** What a made-up group is meant to show: its children, what truly changes, and what goes wrong on the way. */
export type GroupPlan = {
  id: string;
  slug: string;
  name: Words;
  plannedSessions: number;
  /** One letter a child, for what is strongest in them: withdrawal, cathartic, aggressive. */
  primaries: string;
  /** The true change since T0 of a child who comes to every session. */
  change: Record<"T1" | "T2", ByConstruct>;
  mechanismChange: Record<Mechanism, number>;
  /** Only the interpersonal forms are asked. */
  withoutMechanisms?: true;
  /** The facilitator's first rating, and what each session adds. */
  delivery: { start: number; step: number };
  /** Who rates the children in order, as `[teacher, from child, …]`: the first teaches up to the second's first child. */
  teachers: { id: string; from: number }[];
  newTeacher?: { instead: string; is: string; from: DemoWave };
  left?: Record<string, { afterSession: number; reason: string; worseOrUnsafe: boolean }>;
  consentWithdrawn?: { child: string; after: DemoWave };
  /** Forms that never come, that are asked by telephone, or that carry the same answer throughout. */
  neverCame?: string[];
  interviewed?: string[];
  straightLined?: string[];
  caregiverCompletion?: Record<DemoWave, number>;
  /** Seen by this informant whether it happened or not. */
  wishfulThinking?: Partial<Record<DemoInformant, number>>;
};

const by = (withdrawal: number, cathartic: number, aggressive: number): ByConstruct => ({
  withdrawal,
  cathartic,
  aggressive,
});

const mechanism = (roleModel: number, bonds: number, attribution: number, selfConcept: number) => ({
  "role-model": roleModel,
  bonds,
  attribution,
  "self-concept": selfConcept,
});

export const groupPlans: GroupPlan[] = [
  {
    id: "g1",
    slug: "osmanthus",
    name: { en: "Osmanthus", "zh-CN": "桂花小组" },
    plannedSessions: 8,
    primaries: "wwwccaaw",
    change: { T1: by(-0.95, -0.6, -0.25), T2: by(-0.8, -0.42, -0.12) },
    mechanismChange: mechanism(-0.05, 0.05, -0.3, 0.55),
    delivery: { start: 2.2, step: 0.16 },
    teachers: [
      { id: "t1", from: 1 },
      { id: "t2", from: 6 },
    ],
    left: { c07: { afterSession: 3, reason: "moved to join parents", worseOrUnsafe: false } },
    neverCame: ["c03|caregiver|T1", "c06|caregiver|T2"],
    interviewed: ["c02|caregiver", "c06|caregiver"],
  },
  {
    id: "g2",
    slug: "bamboo",
    name: { en: "Bamboo", "zh-CN": "竹子小组" },
    plannedSessions: 8,
    primaries: "wwwwccaac",
    change: { T1: by(-1.1, -0.7, -0.4), T2: by(-1, -0.6, -0.35) },
    mechanismChange: mechanism(-0.1, 0.1, -0.4, 0.7),
    delivery: { start: 2.6, step: 0.14 },
    teachers: [
      { id: "t1", from: 1 },
      { id: "t2", from: 6 },
    ],
    consentWithdrawn: { child: "c05", after: "T1" },
    interviewed: ["c04|caregiver"],
  },
  {
    id: "g3",
    slug: "maple",
    name: { en: "Maple", "zh-CN": "枫叶小组" },
    plannedSessions: 6,
    primaries: "wwccaaw",
    change: { T1: by(-0.1, -0.05, 0), T2: by(0, 0, 0) },
    mechanismChange: mechanism(0, 0, 0, 0.1),
    delivery: { start: 1.6, step: 0.02 },
    teachers: [{ id: "t1", from: 1 }],
    interviewed: ["c01|caregiver", "c02|caregiver", "c03|caregiver"],
    straightLined: ["c04|caregiver|T0"],
    caregiverCompletion: { T0: 0.86, T1: 0.5, T2: 0.4 },
  },
  {
    id: "g4",
    slug: "willow",
    name: { en: "Willow", "zh-CN": "柳树小组" },
    plannedSessions: 8,
    primaries: "aaaaccwa",
    change: { T1: by(-0.2, 0.15, 0.6), T2: by(-0.15, 0.1, 0.5) },
    mechanismChange: mechanism(0.35, -0.1, 0.2, 0),
    delivery: { start: 1.8, step: -0.08 },
    teachers: [
      { id: "t1", from: 1 },
      { id: "t2", from: 5 },
    ],
    left: { c08: { afterSession: 5, reason: "did not want to come any more", worseOrUnsafe: false } },
  },
  {
    id: "g5",
    slug: "lotus",
    name: { en: "Lotus", "zh-CN": "荷花小组" },
    plannedSessions: 6,
    primaries: "wwca",
    change: { T1: by(-0.9, -0.5, -0.2), T2: by(-0.7, -0.3, -0.1) },
    mechanismChange: mechanism(0, 0, -0.2, 0.4),
    delivery: { start: 2.3, step: 0.12 },
    teachers: [{ id: "t1", from: 1 }],
  },
  {
    id: "g6",
    slug: "cedar",
    name: { en: "Cedar", "zh-CN": "松树小组" },
    plannedSessions: 8,
    primaries: "wwwcccaaaw",
    change: { T1: by(-0.5, -0.35, -0.15), T2: by(-0.4, -0.25, -0.05) },
    mechanismChange: mechanism(-0.05, 0.1, -0.15, 0.3),
    delivery: { start: 2.3, step: 0.1 },
    teachers: [
      { id: "t1", from: 1 },
      { id: "t2", from: 6 },
    ],
    newTeacher: { instead: "t1", is: "t3", from: "T1" },
    interviewed: ["c09|caregiver"],
    wishfulThinking: { caregiver: -0.45 },
  },
];
