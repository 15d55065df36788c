import type { Informant, Wave } from "@kith/instrument";
import { plainDesign } from "@kith/release";
import type { Board, BoardCell, BoardGroup, ProgrammeDraft, ReleaseDraft } from "@kith/server/api";

const mechanisms = ["role-model", "bonds", "attribution", "self-concept"].map((name) => `kith-mechanism-${name}-child`);

/** The forms that one informant is asked for at one wave, by instrument. */
const asked: Partial<Record<Informant, string[]>> = {
  child: ["kith-interpersonal-child", ...mechanisms],
  teacher: ["kith-interpersonal-teacher"],
  caregiver: ["kith-interpersonal-caregiver"],
};

/** A group in which every form is in, before and after. */
function wholeGroup(id: string, slug: string, zh: string, en: string, size: number): BoardGroup {
  const children = Array.from({ length: size }, (_, at) => ({
    code: `c${String(at + 1).padStart(2, "0")}`,
    left: false,
    consentWithdrawn: false,
  }));
  const waves: Wave[] = ["T0", "T1"];
  const cells = children.flatMap(({ code }) =>
    waves.flatMap((wave) =>
      Object.entries(asked).flatMap(([informant, instruments]) =>
        instruments.map((instrument): BoardCell => {
          const day = wave === "T0" ? "2026-03-02" : "2026-05-18";
          return {
            assignment: [id, code, informant, wave, instrument].join("|"),
            child: code,
            informant: informant === "child" || informant === "teacher" ? informant : "caregiver",
            wave,
            instrument: `${instrument}@0.1.0`,
            status: "received",
            reason: null,
            receivedAt: `${day}T09:12:00.000Z`,
            receipt: "K7M2QX",
          };
        }),
      ),
    ),
  );
  return {
    id,
    slug,
    name: { "zh-CN": zh, en },
    enrolled: size,
    waves,
    children,
    cells,
    windows: [],
    sessionDays: [],
    release: { state: "none", edition: null, url: null },
  };
}

/** The form of a child that still waits to be filled. */
function waits(group: BoardGroup, child: string, informant: Informant, wave: Wave): void {
  change(group, child, informant, wave, { status: "expected", receipt: null, receivedAt: null });
}

/** Changes every form of one square. */
export function change(
  group: BoardGroup,
  child: string,
  informant: Informant,
  wave: Wave,
  into: Partial<BoardCell>,
): void {
  for (const cell of group.cells)
    if (cell.child === child && cell.informant === informant && cell.wave === wave) Object.assign(cell, into);
}

/** A made-up board with something of everything: waiting, opened, missing, left, withdrawn, published. */
export function madeUpBoard(): Board {
  const gone = { receipt: null, receivedAt: null };
  const osmanthus = wholeGroup("g1", "osmanthus", "桂花小组", "Osmanthus", 8);
  change(osmanthus, "c03", "caregiver", "T1", { ...gone, status: "missing", reason: "not-reached" });
  for (const informant of ["child", "teacher", "caregiver"] as const)
    change(osmanthus, "c07", informant, "T1", { ...gone, status: "not-needed", reason: "left-group" });
  for (const child of osmanthus.children) child.left = child.code === "c07";
  osmanthus.release = { state: "published", edition: 1, url: "/reports/groups/osmanthus/" };

  const bamboo = wholeGroup("g2", "bamboo", "竹子小组", "Bamboo", 9);
  waits(bamboo, "c02", "caregiver", "T1");
  waits(bamboo, "c04", "child", "T1");
  for (const child of ["c08", "c09"]) change(bamboo, child, "teacher", "T1", { ...gone, status: "opened" });
  const lastChild = bamboo.cells.filter((cell) => cell.child === "c09" && cell.informant === "child");
  for (const cell of lastChild.slice(-2)) Object.assign(cell, { ...gone, status: "expected" });
  for (const cell of bamboo.cells)
    if (cell.child === "c05") Object.assign(cell, { ...gone, status: "not-needed", reason: "consent-withdrawn" });
  for (const child of bamboo.children) child.consentWithdrawn = child.code === "c05";
  bamboo.enrolled = 8;

  const willow = wholeGroup("g4", "willow", "柳树小组", "Willow", 8);
  willow.release = { state: "published", edition: 1, url: "/reports/groups/willow/" };
  const lotus = wholeGroup("g5", "lotus", "荷花小组", "Lotus", 4);
  return {
    from: 0,
    total: 6,
    programme: { slug: "growing-together", name: { "zh-CN": "一起长大", en: "Growing together" } },
    groups: [osmanthus, bamboo, willow, lotus],
  };
}

const worse = {
  "zh-CN": "老师和家里人都看到打骂变多了：老师从 1.4 到 2.0，家里人从 1.2 到 1.8。",
  en: "Teachers and caregivers both saw more hurting of others: teachers from 1.4 to 2.0, caregivers from 1.2 to 1.8.",
};
const aggressive = { "zh-CN": "打骂排挤", en: "Hurting others" };
const cathartic = { "zh-CN": "情绪爆发", en: "Emotional outbursts" };
const withdrawal = { "zh-CN": "躲着人", en: "Keeping away from others" };
const tooFew = {
  "zh-CN": "前后都回答的人不到 6 个，容易认出是谁。",
  en: "Fewer than 6 answered both times, so a child could be recognised.",
};
const noForms = {
  "zh-CN": "一份表也没有收到，还没有可以发布的。",
  en: "Not one form has come in, so there is nothing to publish yet.",
};
const raterChanged = {
  "zh-CN": "换了老师：两次不是同一个人填的，不能比较。",
  en: "The teacher changed: the two forms are not from the same person and cannot be compared.",
};

const wayOut = {
  "zh-CN": "可以和别的小组合在一起说。",
  en: "It can be told together with other groups.",
};

/** Numbers as they would be printed, two of them to look at. */
function values(): ReleaseDraft["values"] {
  const people = { "zh-CN": "8–10名孩子", en: "8 to 10 children" };
  const fell = {
    people,
    before: "2.1",
    after: "1.4",
    change: "−0.7",
    margin: null,
    raters: "several",
    says: "better",
  } as const;
  return [
    { ...fell, cell: "child/withdrawal", scale: withdrawal, informant: "child" },
    { ...fell, cell: "teacher/withdrawal", scale: withdrawal, informant: "teacher" },
    { ...fell, cell: "child/cathartic", scale: cathartic, informant: "child", change: "−0.1", says: "cannot-tell" },
    { ...fell, cell: "teacher/cathartic", scale: cathartic, informant: "teacher", raters: "one", margin: "0.6" },
    {
      ...fell,
      cell: "child/aggressive",
      scale: aggressive,
      informant: "child",
      after: "2.8",
      change: "+0.7",
      says: "worse",
    },
  ];
}

const look = {
  "zh-CN": "有一家人会对别的孩子心里更有数。",
  en: "One family could be a good deal surer of another child.",
};

/** What would be said of Willow, which got worse, or of any other group, which did not. */
export function madeUpDraft(group: BoardGroup): ReleaseDraft {
  const offered = {
    "zh-CN": `${group.enrolled} 名孩子，8 节活动，平均到场 77%。`,
    en: `${group.enrolled} children, 8 sessions, 77 % average attendance.`,
  };
  const unsure = {
    "zh-CN": "人数少，又没有别的小组可以比，看不出是不是小组带来的变化。",
    en: "With so few children and no group to compare with, one cannot tell whether the group brought the change.",
  };
  const harm = group.slug === "willow" ? [worse] : [];
  const isEmpty = group.slug === "lotus";
  const reviews = [
    { cell: "teacher/cathartic", scale: cathartic, informant: "teacher", says: look },
    { cell: "child/aggressive", scale: aggressive, informant: "child", says: look },
  ] as const;
  return {
    mainPoints: [...harm, offered, unsure],
    shown: isEmpty ? 0 : 5,
    values: isEmpty ? [] : values(),
    withheld: [
      { cell: "caregiver/withdrawal", scale: withdrawal, informant: "caregiver", says: tooFew, wayOut },
      { cell: "caregiver/cathartic", scale: cathartic, informant: "caregiver", says: tooFew, wayOut },
      { cell: "caregiver/aggressive", scale: aggressive, informant: "caregiver", says: tooFew, wayOut },
      { cell: "teacher/aggressive", scale: aggressive, informant: "teacher", says: raterChanged, wayOut },
    ],
    harm,
    checks: {
      children: group.children.length,
      agreed: group.enrolled,
      raterChanges: group.slug === "bamboo" ? [{ informant: "teacher", children: 5 }] : [],
    },
    reviews: isEmpty ? [] : [...reviews],
    attack: {
      isFree: true,
      says: [{ "zh-CN": "没有一样推得出来。", en: "Nothing can be worked out." }],
    },
    note: { design: plainDesign, oneTeacherAgrees: false, heldBack: [], harmContext: null },
    signing: { hash: `h-${group.id}`, needed: 1, signed: [], mine: false, lapsed: [] },
    refused: isEmpty ? [{ at: "forms", says: noForms, rule: "some-forms", wayOut }] : [],
  };
}

/** What the groups would show together. */
export function madeUpTogether(): ProgrammeDraft {
  return {
    mainPoints: [{ "zh-CN": "这里把3个小组放在一起看。", en: "This is about 3 groups taken together." }],
    values: [
      {
        cell: "child/withdrawal",
        scale: withdrawal,
        informant: "child",
        groups: 3,
        people: { "zh-CN": "20–39名孩子", en: "20 to 39 children" },
        change: "−0.6",
        from: "−1.1",
        to: "−0.1",
        says: "better",
      },
    ],
    attack: { isFree: true, says: [{ "zh-CN": "哪一组也减不出来。", en: "No group can be subtracted." }] },
    notYet: [{ "zh-CN": "竹子小组", en: "Bamboo" }],
    withheld: [
      {
        cell: "teacher/withdrawal",
        scale: { "zh-CN": "退缩", en: "withdrawal" },
        informant: "teacher",
        says: { "zh-CN": "有这一项答案的小组还不到三个。", en: "Fewer than three groups have answers to this." },
        wayOut: { "zh-CN": "等更多的小组公布以后再合起来。", en: "Wait until more groups are published." },
      },
    ],
    harm: [],
    edition: null,
    url: "/reports/programmes/growing-together/",
    signing: {
      hash: "h-together",
      needed: 2,
      signed: [{ by: "li@kith.example", at: "2026-05-20" }],
      mine: false,
      lapsed: [],
    },
    refused: [],
  };
}
