import type { Words } from "@kith/instrument";

/** The words for setting up a programme, its safety and its groups. */
export const setUpWords = {
  title: { "zh-CN": "准备工作", en: "Getting ready" },
  lead: {
    "zh-CN": "从上往下做，十分钟左右。做到一半离开也不要紧，写好的都在。",
    en: "From top to bottom, about ten minutes. You may leave half-way; what you have stored stays.",
  },
  start: {
    "zh-CN": "这里还没有项目。先花十分钟做好准备。",
    en: "There is no programme here yet. Ten minutes of preparation come first.",
  },
  begin: { "zh-CN": "开始准备", en: "Get ready" },
  done: { "zh-CN": "写好了", en: "Done" },
  open: { "zh-CN": "还没有写", en: "Still to do" },
  change: { "zh-CN": "改一改", en: "Change" },
  write: { "zh-CN": "去写", en: "Fill in" },
  save: { "zh-CN": "存好", en: "Save" },
  saving: { "zh-CN": "正在存……", en: "Saving …" },
  saved: { "zh-CN": "存好了。", en: "Saved." },
  back: { "zh-CN": "回到准备工作", en: "Back to getting ready" },
  programme: { "zh-CN": "项目", en: "Programme" },
  name: { "zh-CN": "项目叫什么（中文）", en: "Name of the programme (Chinese)" },
  nameEn: { "zh-CN": "项目叫什么（英文，可以不写）", en: "Name of the programme (English, optional)" },
  place: { "zh-CN": "在哪个县", en: "County (Chinese)" },
  placeEn: { "zh-CN": "在哪个县（英文，可以不写）", en: "County (English, optional)" },
  placeNote: { "zh-CN": "只写到县或者更大的地方。", en: "A county or something wider, nothing smaller." },
  period: { "zh-CN": "哪个学期", en: "School term" },
  safety: { "zh-CN": "孩子的安全", en: "Children’s safety" },
  safetyLead: {
    "zh-CN": "先写上：有人告诉您孩子不安全，第一个找谁？",
    en: "First: if someone tells you a child is not safe, who is called?",
  },
  safetyNote: {
    "zh-CN": "没有写好这一页，哪一轮表都不能开始发。",
    en: "Until this page is filled in, no round of forms can be opened.",
  },
  leadName: { "zh-CN": "儿童保护负责人的姓名", en: "Safeguarding lead: name" },
  leadPhone: { "zh-CN": "负责人的电话", en: "Safeguarding lead: phone" },
  deputyName: {
    "zh-CN": "副手的姓名（负责人没看到时接手）",
    en: "Deputy: name (takes over if the lead has not looked)",
  },
  deputyPhone: { "zh-CN": "副手的电话", en: "Deputy: phone" },
  deputySigns: {
    "zh-CN":
      "副手要能登录：请管理员邀请副手，勾上“儿童保护副手”。今天要看的消息，负责人四小时没有打开，副手就能看到；夜里和假日也一样算。",
    en: "The deputy needs to sign in: ask the administrator to invite them and tick “Deputy”. What must be looked at today goes to the deputy too when the lead has not opened it for four hours, nights and holidays included.",
  },
  numbers: { "zh-CN": "当地的电话", en: "Local numbers" },
  numbersNote: {
    "zh-CN": "请打一次，看看通不通。各地的热线不一样，先写好的只是例子。",
    en: "Please try each number once. Hotlines differ from place to place; those filled in are examples.",
  },
  what: { "zh-CN": "是哪里", en: "What it is" },
  number: { "zh-CN": "号码", en: "Number" },
  police: { "zh-CN": "报警", en: "Police" },
  hotline: { "zh-CN": "政务服务热线（可转未成年人保护）", en: "Public service line (can pass on to child protection)" },
  ambulance: { "zh-CN": "急救", en: "Ambulance" },
  addNumber: { "zh-CN": "再加一个号码", en: "Add a number" },
  notice: { "zh-CN": "儿童个人信息处理规则", en: "Rules for children’s data" },
  noticeLead: {
    "zh-CN": "法律要求为孩子的信息另写一份规则，告诉家长。下面四处由您写，其余的已经写好。",
    en: "The law asks for rules of their own for children’s data, told to the parents. Four places are yours; the rest is written.",
  },
  responsible: { "zh-CN": "谁负责", en: "Who is responsible" },
  contact: { "zh-CN": "家长怎么找到这个人", en: "How parents reach this person" },
  keptWhere: { "zh-CN": "放在哪里", en: "Where the data are kept" },
  keptWhereExample: { "zh-CN": "机构自己的电脑，不上传到别处", en: "On the agency’s own computer, uploaded nowhere" },
  keepMonths: { "zh-CN": "最后一次填表以后留几个月", en: "Months to keep after the last form" },
  noticeReads: { "zh-CN": "家长会看到", en: "What parents will read" },
  groups: { "zh-CN": "小组", en: "Groups" },
  newGroup: { "zh-CN": "加一个小组", en: "Add a group" },
  groupLead: {
    "zh-CN": "用花草的名字，不说孩子有什么问题，也不带村名、校名、人名。",
    en: "Use a plant’s name. It should not say what is wrong with the children, nor name a village, a school or a person.",
  },
  plant: { "zh-CN": "选一个名字", en: "Choose a name" },
  ownName: { "zh-CN": "自己起名", en: "A name of my own" },
  groupName: { "zh-CN": "小组叫什么（中文）", en: "Name of the group (Chinese)" },
  groupNameEn: { "zh-CN": "小组叫什么（英文）", en: "Name of the group (English)" },
  howManyChildren: { "zh-CN": "几个孩子", en: "How many children" },
  howManySessions: { "zh-CN": "几节活动", en: "How many sessions" },
  make: { "zh-CN": "建好这个小组", en: "Make this group" },
  noNames: {
    "zh-CN": "这里不要写孩子的名字。请用编号，姓名对照表写在纸上，锁好。",
    en: "Do not write children’s names here. Use the code; keep the name list on paper, locked.",
  },
  mayNot: {
    "zh-CN": "您的账号看不到这一页。需要的话，请找管理员。",
    en: "Your account cannot see this page. If you need it, ask the administrator.",
  },
  staff: { "zh-CN": "同事", en: "Colleagues" },
  audit: { "zh-CN": "操作记录", en: "Record of what was done" },
} as const satisfies Record<string, Words>;

/** The pages of one group. */
export const groupNavWords = {
  label: { "zh-CN": "这个小组", en: "This group" },
  group: { "zh-CN": "每张表", en: "Forms" },
  children: { "zh-CN": "孩子", en: "Children" },
  consent: { "zh-CN": "同意", en: "Consent" },
  sessions: { "zh-CN": "活动", en: "Sessions" },
  waves: { "zh-CN": "填表", en: "Rounds" },
  day: { "zh-CN": "今天", en: "Today" },
  paper: { "zh-CN": "纸质表", en: "Paper" },
  release: { "zh-CN": "发布报告", en: "Publish report" },
} as const satisfies Record<string, Words>;
