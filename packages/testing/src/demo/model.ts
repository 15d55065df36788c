import type { MissingCode } from "@kith/instrument";

/** The three ways of coping that the interpersonal forms ask about. */
export const constructs = ["withdrawal", "cathartic", "aggressive"] as const;
export type Construct = (typeof constructs)[number];
export type ByConstruct = Record<Construct, number>;

/** The four things that are thought to bring a change about; only the child is asked. */
export const mechanisms = ["role-model", "bonds", "attribution", "self-concept"] as const;
export type Mechanism = (typeof mechanisms)[number];

/** Who is asked about every child. */
export const informants = ["caregiver", "teacher", "child"] as const;
export type DemoInformant = (typeof informants)[number];

export const waves = ["T0", "T1", "T2"] as const;
export type DemoWave = (typeof waves)[number];

/** A made-up child is a point on each construct; an answer is how many of these it lies above. */
export const thresholds = [-0.6, 0.3, 1.1, 1.9];

/** What holds of every child, before any group has met. */
export const child = {
  mean: { withdrawal: 0.45, cathartic: 0.35, aggressive: 0.15 },
  primary: 0.65,
  notPrimary: -0.15,
  spread: 0.45,
  /** How the three go together: outbursts with hurting, and little with keeping away. */
  correlation: [
    [1, 0.1, -0.2],
    [0.1, 1, 0.5],
    [-0.2, 0.5, 1],
  ],
  occasionSpread: 0.2,
  /** How unlike children are in what a group does for them. */
  responseSpread: 0.2,
} as const;

/** How someone sees and answers: what leans, what wavers, what stays blank. */
export type Seeing = {
  bias: ByConstruct;
  /** How much of a true change is noticed. */
  sensitivity: number;
  contextSpread: number;
  itemSpread: number;
  /** How often a friendly item is answered as if it were a problem. */
  misread: number;
  blank: number;
  /** The word for an answer left out, and for what could not be seen. */
  blankCode: MissingCode;
  unseenCode: MissingCode;
  unseen: Record<string, number>;
  /** How many forms come back at each wave. */
  completion: Record<DemoWave, number>;
};

export const seeing: Record<DemoInformant, Seeing> = {
  caregiver: {
    bias: { withdrawal: -0.2, cathartic: 0.2, aggressive: 0 },
    sensitivity: 0.9,
    contextSpread: 0.75,
    itemSpread: 0.8,
    misread: 0.06,
    blank: 0.03,
    blankCode: "blank",
    unseenCode: "cant-say",
    unseen: { ag4: 0.15, ag3: 0.1 },
    completion: { T0: 0.97, T1: 0.88, T2: 0.75 },
  },
  teacher: {
    bias: { withdrawal: -0.3, cathartic: -0.1, aggressive: 0.2 },
    sensitivity: 1,
    contextSpread: 0.7,
    itemSpread: 0.7,
    misread: 0.01,
    blank: 0.01,
    blankCode: "blank",
    unseenCode: "not-observed",
    unseen: { ca5: 0.08, wd3: 0.1 },
    completion: { T0: 1, T1: 0.97, T2: 0.9 },
  },
  child: {
    bias: { withdrawal: 0.2, cathartic: 0, aggressive: -0.4 },
    sensitivity: 0.8,
    contextSpread: 0.75,
    itemSpread: 0.95,
    misread: 0.08,
    blank: 0.04,
    blankCode: "prefer-not",
    unseenCode: "prefer-not",
    unseen: {},
    completion: { T0: 1, T1: 0.97, T2: 0.9 },
  },
};

/** What holds of whoever rates: a lasting general impression, a teacher's severity, the mood of the day. */
export const rater = { haloSpread: 0.35, severitySpread: 0.35, occasionSpread: 0.25, misreadUnderTen: 0.15 };

export const mechanism = {
  mean: { "role-model": 0.3, bonds: 0.3, attribution: 0.3, "self-concept": 0.1 },
  /** Where more is better, a child who deviates has less of it. */
  pull: { "role-model": 0.4, bonds: -0.4, attribution: 0.4, "self-concept": -0.4 },
  spread: 0.6,
  occasionSpread: 0.25,
  itemSpread: 0.9,
  thresholdShift: 0.5,
} as const;
