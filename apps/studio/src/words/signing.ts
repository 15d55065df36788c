import type { Words } from "@kith/instrument";

/** The words of reading a draft closely, signing it, and what the groups show together. */
export const signingWords = {
  awaited: { "zh-CN": "还在等 {count} 份表", en: "Still awaited: {count} forms" },
  awaitedNote: {
    "zh-CN":
      "现在发布，这些表就不算在里面；以后来了一两份，也不能再出新的一版，不然一减就能算出是谁。能等就等一等；不会来的，请先在“看表”那里记下原因。",
    en: "If you publish now, these do not count; and when one or two come later there can be no new edition, since subtracting one from the other would give a child away. Wait if you can; of those that will not come, note the reason among the forms first.",
  },
  values: { "zh-CN": "会公布的数字", en: "The numbers that would be published" },
  who: { "zh-CN": "谁填的", en: "By whom" },
  scale: { "zh-CN": "哪一项", en: "What" },
  people: { "zh-CN": "人数", en: "How many" },
  before: { "zh-CN": "开始前", en: "Before" },
  after: { "zh-CN": "结束后", en: "After" },
  change: { "zh-CN": "变化", en: "Change" },
  margin: { "zh-CN": "上下可能差 {margin}", en: "give or take {margin}" },
  oneTeacher: { "zh-CN": "一位老师", en: "One teacher" },
  groups: { "zh-CN": "小组", en: "Groups" },
  ofGroups: { "zh-CN": "{count} 个小组", en: "{count} groups" },
  range: { "zh-CN": "真的变化多半在", en: "The true change is most likely" },
  span: { "zh-CN": "{from} 到 {to}", en: "{from} to {to}" },
  rangeNote: {
    "zh-CN": "两头都在 0 的同一边，才说好转或变糟；跨过 0，就是看不清。",
    en: "Better or worse is said only where the whole range lies on one side of 0; across 0, one cannot tell.",
  },
  better: { "zh-CN": "好转", en: "Better" },
  worse: { "zh-CN": "变糟", en: "Worse" },
  "cannot-tell": { "zh-CN": "看不清", en: "Cannot tell" },
  look: { "zh-CN": "请看一看", en: "Look at this" },
  lookNote: {
    "zh-CN": "标了“请看一看”的数字没有违反规则，但有一家人会因此对别的孩子心里更有数。签字就是说：这几个您都看过了。",
    en: "Numbers marked “look at this” break no rule, but make one family a good deal surer of another child. Signing says that you looked at each of them.",
  },
  holdBack: { "zh-CN": "先不公布这个", en: "Hold this back" },
  putBack: { "zh-CN": "放回去", en: "Put it back in" },
  attack: { "zh-CN": "有没有人能推出来", en: "Can anything be worked out?" },
  wayOut: { "zh-CN": "怎样才能公布：", en: "What would help: " },
  context: { "zh-CN": "想对变糟的地方补充一句（可以不写）", en: "Anything to add about what got worse (you need not)" },
  contextNote: {
    "zh-CN": "写小组那时遇到了什么、后来做了什么。不写数字、名字、地方，也不写某个孩子。上面那句话去不掉。",
    en: "Say what the group met with and what was done since. No numbers, names or places, and nothing of one child. The sentence above stays.",
  },
  contextZh: { "zh-CN": "中文", en: "In Chinese" },
  contextEn: { "zh-CN": "英文", en: "In English" },
  contextBoth: { "zh-CN": "中文和英文都要写。", en: "Write it in both languages." },
  keep: { "zh-CN": "记下来", en: "Keep this" },
  about: { "zh-CN": "小组是怎么办的（写进报告的“方法”）", en: "How the group came about (for the report's method)" },
  teacherAgrees: {
    "zh-CN": "只有一位老师填：这位老师同意公布",
    en: "Only one teacher answered, and agrees to its being published",
  },
  preview: { "zh-CN": "像读者那样看一看", en: "See it as a reader would" },
  previewing: { "zh-CN": "正在做预览……", en: "Making the preview …" },
  previewOpen: { "zh-CN": "打开预览（只有登录的同事能看）", en: "Open the preview (only staff who are signed in can)" },
  needTwo: {
    "zh-CN": "这份报告要两个人看过、签字，才能发布。已经签字：{signed}/{needed}。",
    en: "Two people read and sign this report before it can be published. Signed so far: {signed} of {needed}.",
  },
  alone: {
    "zh-CN": "这里的人都是虚构的，所以一个人看过就能发布，报告里也会这样写。真的项目要两个人签字。",
    en: "The people here are invented, so one person may publish, and the report says so. A real programme needs two people to sign.",
  },
  signedBy: { "zh-CN": "{who} 签过了", en: "{who} has signed" },
  lapsed: {
    "zh-CN": "{who} 签的是以前的草稿。草稿后来变了，那个签字不算了，请再看、再签。",
    en: "{who} signed an earlier draft. The draft has changed since, so that signature no longer counts; please read and sign again.",
  },
  sign: { "zh-CN": "我看过了，签字", en: "I have read it: sign" },
  askSign: { "zh-CN": "在这份草稿上签字？", en: "Sign this draft?" },
  askSignNote: {
    "zh-CN": "签的就是您刚才看到的这一份。草稿一改，签字就不算了。您的名字不会写进报告。",
    en: "You sign the very draft you have just read. Once it changes, your signature no longer counts. Your name is not in the report.",
  },
  waitOther: {
    "zh-CN": "您签过了。请另一位同事用自己的账号登录，看过、签字以后就能发布。",
    en: "You have signed. Ask a colleague to sign in with their own account, read it and sign; then it can be published.",
  },
  together: { "zh-CN": "各组合起来", en: "The groups together" },
  togetherLead: {
    "zh-CN": "几个小组放在一起看，才说得出大概的变化。哪一个小组都不能从里面减出来。",
    en: "Several groups together can show roughly what changed. No single group can be subtracted from it.",
  },
  notYet: { "zh-CN": "还没有公开的小组：{count} 个", en: "Groups that are not public yet: {count}" },
  notYetNote: {
    "zh-CN":
      "现在发布，它们不在里面；以后要再多三个小组公开，才能出新的一版，不然一减就能算出是哪一组。快要公开的，请等一等。",
    en: "If you publish now, these are not among them, and a new edition can come only with three groups more, since subtracting one from the other would give a group away. Wait for those that are nearly there.",
  },
  togetherNow: {
    "zh-CN": "公开的那一版（第 {edition} 版）和现在的草稿一样，不用再发布。",
    en: "Edition {edition}, which is public, is what the draft says now; there is nothing to publish.",
  },
  seeTogether: { "zh-CN": "看公开的页面", en: "See the public page" },
} as const satisfies Record<string, Words>;

/** The design of a group, as questions with a few answers each. What is the same for every group is not asked. */
export const designWords = {
  allocation: {
    asks: { "zh-CN": "孩子为什么进小组", en: "Why children were in the group" },
    answers: {
      "chosen-for-difficulty": { "zh-CN": "因为有难处", en: "Things were hard for them" },
      "those-who-wanted": { "zh-CN": "想来就来", en: "They wanted to come" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
  recruitment: {
    asks: { "zh-CN": "孩子是怎么来的", en: "How they came" },
    answers: {
      "school-named": { "zh-CN": "学校推荐", en: "The school named them" },
      "families-asked": { "zh-CN": "家里提出", en: "Families asked" },
      "open-call": { "zh-CN": "公开招募", en: "It was announced" },
      "several-ways": { "zh-CN": "几种都有", en: "Several ways" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
  setting: {
    asks: { "zh-CN": "在哪里办", en: "Where it met" },
    answers: {
      school: { "zh-CN": "学校", en: "At school" },
      "community-centre": { "zh-CN": "社区", en: "A community room" },
      "several-places": { "zh-CN": "几个地方", en: "Several places" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
  deliverer: {
    asks: { "zh-CN": "谁带的", en: "Who led it" },
    answers: {
      "social-workers": { "zh-CN": "社工", en: "Social workers" },
      teachers: { "zh-CN": "老师", en: "Teachers" },
      "students-or-volunteers": { "zh-CN": "实习生或志愿者", en: "Students or volunteers" },
      "several-kinds": { "zh-CN": "几种人一起", en: "Several kinds of people" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
  incentive: {
    asks: { "zh-CN": "来参加有没有礼物", en: "Whether anything was given" },
    answers: {
      none: { "zh-CN": "没有", en: "Nothing" },
      "small-gift": { "zh-CN": "一份小礼物", en: "Something small" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
  adaptation: {
    asks: { "zh-CN": "有没有改计划", en: "Whether the plan changed" },
    answers: {
      "as-planned": { "zh-CN": "照计划办", en: "Held as planned" },
      "changed-on-the-way": { "zh-CN": "中途改过", en: "Changed on the way" },
      "not-recorded": { "zh-CN": "没有记录", en: "Not recorded" },
    },
  },
} as const satisfies Record<string, { asks: Words; answers: Record<string, Words> }>;
