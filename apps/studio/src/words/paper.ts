import type { Words } from "@kith/instrument";
import type { PaperBooklet } from "@kith/server/api";
import { paperSteps } from "./status.ts";

/** What stands on printed booklets, in the language of who reads them. */
export const sheetWords = {
  child: { "zh-CN": "孩子的编号", en: "Code of the child" },
  booklet: { "zh-CN": "本子号", en: "Booklet" },
  page: { "zh-CN": "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
  date: { "zh-CN": "填写日期：____年____月____日", en: "Day filled in: ____ / ____ / ________" },
  caregiver: { "zh-CN": "请照顾孩子的人填", en: "For the person who looks after the child" },
  teacher: { "zh-CN": "请老师填", en: "For the teacher" },
  childSelf: { "zh-CN": "请孩子自己填", en: "For the child" },
  facilitator: { "zh-CN": "请带组社工填", en: "For the group worker" },
  noName: { "zh-CN": "请不要写名字。", en: "Please write no name." },
  how: {
    "zh-CN": "每道题涂一个圈。涂错了，画叉，再涂另一个。",
    en: "Fill in one circle for each question. If it is the wrong one, cross it out and fill in another.",
  },
  free: {
    "zh-CN":
      "填不填由您。不想答的可以空着，中途也可以不填，对孩子没有影响。您的回答只有小组的社工看，不会给学校、邻居和别的家庭。家长随时可以说不同意，填过的会删掉。",
    en: "You need not fill this in. Leave out whatever you like, and stop whenever you like; nothing changes for the child. Only the workers of the group see it, not the school, the neighbours or other families. Parents may say no at any time, and what was filled in is deleted.",
  },
  assentVersion: { "zh-CN": "（念给孩子听，第 {version} 版）", en: "(To be read to the child, version {version})" },
  helper: {
    "zh-CN": "有没有人帮忙：○ 没有　○ 有人代读　○ 家里人帮忙　○ 孩子帮忙",
    en: "Who helped:  ○ nobody   ○ someone read it out   ○ family   ○ a child",
  },
  again: {
    "zh-CN": "上一次也是您填的吗：○ 是　○ 不是　○ 第一次",
    en: "Was it you the last time:  ○ yes   ○ no   ○ this is the first time",
  },
  scan: { "zh-CN": "录入的人扫这里", en: "Whoever types this in scans here" },
  onlyIf: {
    "zh-CN": "第 {number} 题涂了“{answers}”才答这一题；不是的话，跳到下一题。",
    en: "Only if you filled in “{answers}” at question {number}; otherwise go on to the next.",
  },
  or: { "zh-CN": "”或“", en: "” or “" },
  about: { "zh-CN": "关于这一节", en: "About this session" },
  eachChild: { "zh-CN": "关于每个孩子", en: "About each child" },
  thanks: { "zh-CN": "填完了，谢谢您！", en: "That is all. Thank you!" },
} as const satisfies Record<string, Words>;

/** The screens of paper: printing, entering, settling. */
export const paperWords = {
  nav: { "zh-CN": "纸质表", en: "Paper" },
  title: { "zh-CN": "{group}：纸质表", en: "{group}: forms on paper" },
  lead: {
    "zh-CN": "没有手机、停了电、更习惯用笔的人，用纸填。印出来、收回来，两个人各录一遍，不一样的再看一次纸。",
    en: "For whoever has no phone, no power, or likes a pen better. Print, collect, let two people enter each booklet, and look at the paper once more where they differ.",
  },
  round: { "zh-CN": "哪一轮", en: "Which round" },
  noRound: {
    "zh-CN": "还没有开始的一轮。请先到“填表”那一页开始，再来印。",
    en: "No round is open yet. Open one on the page “Rounds” first, then print.",
  },
  print: { "zh-CN": "印本子", en: "Print booklets" },
  enterAny: { "zh-CN": "录入一本", en: "Enter a booklet" },
  none: { "zh-CN": "这一轮还没有印过本子。", en: "No booklet was printed for this round yet." },
  who: { "zh-CN": "谁填的", en: "From" },
  state: { "zh-CN": "到哪一步", en: "Where it stands" },
  next: { "zh-CN": "接下来", en: "Next" },
  enter: { "zh-CN": "录入", en: "Enter" },
  enterSecond: { "zh-CN": "录第二遍", en: "Enter it a second time" },
  goOn: { "zh-CN": "接着录", en: "Carry on" },
  settle: { "zh-CN": "对着纸定下来", en: "Settle by the paper" },
  waitsForColleague: { "zh-CN": "等一位同事录第二遍", en: "Waits for a colleague’s second entry" },
  takeBack: { "zh-CN": "没有发出去", en: "Not handed out after all" },
  enteredBy: { "zh-CN": "{name}，{time}", en: "{name}, {time}" },
  differed: {
    "zh-CN": "录了两遍：{compared} 个答案里有 {differed} 个录得不一样",
    en: "Entered twice: {differed} of {compared} answers were entered differently",
  },
  rate: { "zh-CN": "两遍差多少", en: "How often entries differed" },
  rateNone: {
    "zh-CN": "还没有一本是两个人都录过的，看不出来。",
    en: "No booklet was entered by two people yet, so this cannot be told.",
  },
  rateSame: {
    "zh-CN": "{one} 和 {other} 一起录了 {booklets} 本、{compared} 个答案，没有一处不同。",
    en: "{one} and {other} entered {compared} answers in booklets both had ({booklets}), and did not differ once.",
  },
  rateLine: {
    "zh-CN":
      "{one} 和 {other} 一起录了 {booklets} 本、{compared} 个答案，有 {differed} 处不同，大约每 {per} 个里 1 个。",
    en: "{one} and {other} entered {compared} answers in booklets both had ({booklets}), and differed {differed} times: about 1 in {per}.",
  },
  ratePerson: {
    "zh-CN": "{name}：录了 {compared} 个答案，后来对着纸看，录错的有 {misread} 个，大约每 {per} 个里 1 个。",
    en: "{name} entered {compared} answers; misread, by the paper looked at again: {misread}, about 1 in {per}.",
  },
  ratePersonNone: {
    "zh-CN": "{name}：录了 {compared} 个答案，后来对着纸看，没有一个录错。",
    en: "{name} entered {compared} answers, and the paper, looked at again, bore out every one.",
  },
  rateForm: {
    "zh-CN": "《{title}》：{compared} 个答案里，两遍有 {differed} 处不同。",
    en: "“{title}”: of {compared} answers, {differed} were entered differently.",
  },
  ratePeople: { "zh-CN": "各人录得准不准", en: "How well each of you reads" },
  rateForms: { "zh-CN": "哪张表容易录错", en: "Which forms are easily misread" },
  rateOften: {
    "zh-CN": "不同的地方有点多。请两位歇一歇，坐在一起看看是哪几题容易看错。",
    en: "That is rather often. Take a break, and look together at which questions are easily misread.",
  },
  rateWhat: {
    "zh-CN": "算的是两遍录入之间的不同，纸上写的对不对不在里面。",
    en: "It counts where two entries differ, and says nothing about what people wrote.",
  },
  rule: { "zh-CN": "这个项目怎么录纸质表", en: "How this programme enters paper" },
  ruleEntries: { "zh-CN": "一本录几遍", en: "How often each is entered" },
  ruleDouble: { "zh-CN": "一定要两个人各录一遍", en: "Always by two people" },
  ruleSingle: { "zh-CN": "录一遍也可以算数", en: "Once may be enough" },
  ruleWho: { "zh-CN": "不一样的由谁来定", en: "Who settles where they differ" },
  ruleEither: { "zh-CN": "录入的两位之一", en: "Either of the two" },
  ruleKeeper: { "zh-CN": "只由管数据的人", en: "A data keeper alone" },
  ruleNote: {
    "zh-CN": "录一遍快一些，录错了没有人会发现。只有一个人手的时候再选它。",
    en: "Once is quicker, and a slip stays unseen. Choose it only where there is one pair of hands.",
  },
  back: { "zh-CN": "回到纸质表", en: "Back to paper" },
} as const satisfies Record<string, Words>;

/** Where a booklet stands. */
export const stepWords: Record<PaperBooklet["state"], Words> = {
  ready: { "zh-CN": "还没有印", en: "Not printed" },
  ...paperSteps,
  elsewhere: { "zh-CN": "从链接收到了", en: "Came in by its link" },
  "not-needed": { "zh-CN": "不用填", en: "Not needed" },
};

export const printWords = {
  title: { "zh-CN": "{group}：印本子", en: "{group}: print booklets" },
  lead: {
    "zh-CN": "一人一本。上面只有编号，没有名字；发的时候对着锁好的姓名表。印了就记作“在纸上”。",
    en: "One for each person. They carry a code and no name: hand them out by the locked list of names. Printing notes them as “on paper”.",
  },
  whose: { "zh-CN": "印谁的", en: "Whose" },
  everyone: { "zh-CN": "所有人的", en: "Everyone’s" },
  size: { "zh-CN": "字有多大", en: "Size of print" },
  usual: { "zh-CN": "平常", en: "Usual" },
  large: { "zh-CN": "大字", en: "Large" },
  language: { "zh-CN": "什么文字", en: "Language" },
  own: { "zh-CN": "各人自己的", en: "Each reader’s own" },
  chinese: { "zh-CN": "都用中文", en: "All in Chinese" },
  english: { "zh-CN": "都用英文", en: "All in English" },
  print: { "zh-CN": "印出来", en: "Print" },
  count: { "zh-CN": "{booklets} 本，{pages} 页", en: "Booklets: {booklets}. Pages: {pages}" },
  allIn: {
    "zh-CN": "这些人的表都收到了，没有要印的。",
    en: "These forms have all come in; there is nothing to print.",
  },
  blankTitle: { "zh-CN": "{title}：空白本", en: "{title}: blank booklet" },
  blankLead: {
    "zh-CN": "没有编号的空白本，给想先看一看的人，或者留着备用。用的时候把编号写在上面。",
    en: "A booklet with no code, for whoever would like to see it first, or for later. Write the code on it when it is used.",
  },
  blank: { "zh-CN": "印空白本", en: "Print a blank booklet" },
} as const satisfies Record<string, Words>;

export const entryWords = {
  title: { "zh-CN": "录入纸质表", en: "Enter a form from paper" },
  lead: {
    "zh-CN": "扫本子上的码，或者输入右上角的六位本子号。",
    en: "Scan the code on the booklet, or type the six characters at its top.",
  },
  code: { "zh-CN": "本子号", en: "Booklet" },
  open: { "zh-CN": "打开", en: "Open" },
  heading: { "zh-CN": "{child} · {who} · {wave}", en: "{child} · {who} · {wave}" },
  about: { "zh-CN": "先看纸的最上面", en: "First, the top of the paper" },
  date: { "zh-CN": "纸上写的日期", en: "Day on the paper" },
  noDate: { "zh-CN": "没写就空着。", en: "Leave it empty if there is none." },
  outside: {
    "zh-CN": "这一天不在这一轮的日子里（{from} 到 {to}）。纸上真是这样就照录。",
    en: "That day is outside this round ({from} to {to}). If the paper says so, enter it.",
  },
  future: { "zh-CN": "这一天还没有到，请再看一眼。", en: "That day is still to come; please look again." },
  helper: { "zh-CN": "有没有人帮忙", en: "Who helped" },
  nobody: { "zh-CN": "没有", en: "Nobody" },
  volunteer: { "zh-CN": "有人代读", en: "Read out" },
  family: { "zh-CN": "家里人帮忙", en: "Family" },
  childHelped: { "zh-CN": "孩子帮忙", en: "A child" },
  rater: { "zh-CN": "是不是平常填的那个人", en: "The person who usually fills it in?" },
  usual: { "zh-CN": "是", en: "Yes" },
  other: { "zh-CN": "换人了", en: "Somebody else" },
  language: { "zh-CN": "纸上是什么文字", en: "Language of the paper" },
  begin: { "zh-CN": "开始录", en: "Start" },
  question: { "zh-CN": "第 {number} 题，共 {count} 题", en: "Question {number} of {count}" },
  blank: { "zh-CN": "空着", en: "Left empty" },
  unreadable: { "zh-CN": "看不清", en: "Cannot be read" },
  space: { "zh-CN": "空格", en: "Space" },
  back: { "zh-CN": "退一题", en: "Back" },
  keys: {
    "zh-CN": "按数字就到下一题。空格：空着。叉键：看不清。退格：退一题。",
    en: "A number goes on to the next. Space: left empty. X: cannot be read. Backspace: back.",
  },
  notAnAnswer: {
    "zh-CN": "“{key}”不是这一题的答案。可以按：{offered}。",
    en: "“{key}” is no answer to this question. It takes: {offered}.",
  },
  skipped: { "zh-CN": "这一题纸上不用答，跳过了。", en: "The paper skips this question." },
  all: { "zh-CN": "录到哪里了", en: "What is entered" },
  notYet: { "zh-CN": "还没录", en: "not yet" },
  endTitle: { "zh-CN": "都录完了", en: "That was the last one" },
  endLead: {
    "zh-CN": "{answered} 题有答案，{missing} 题没有。翻一翻纸，有没有漏掉一页？",
    en: "With an answer: {answered}. Without: {missing}. Leaf through the paper: was a page left out?",
  },
  store: { "zh-CN": "存好这一遍", en: "Store this entry" },
  storing: { "zh-CN": "正在存……", en: "Storing …" },
  notSent: {
    "zh-CN": "现在连不上，还没有存到服务器。录的都在这台设备上，连上就会自己存；也可以再按一次。",
    en: "No connection just now, so it is not stored on the server yet. It is all on this device and is stored as soon as there is one; or press again.",
  },
  kept: { "zh-CN": "录到这里的都存着，可以走开。", en: "What is entered so far is kept; you may leave." },
  keptHere: {
    "zh-CN": "现在连不上。录的先存在这台设备上。",
    en: "No connection just now. What you enter is kept on this device.",
  },
  doneOnce: {
    "zh-CN": "存好了。还要一位同事录第二遍，您录的不会给对方看。",
    en: "Stored. A colleague enters it once more, without seeing what you entered.",
  },
  doneSame: {
    "zh-CN": "两遍一模一样，表收下了。把收据号写在纸上：",
    en: "Both entries are the same, and the forms are in. Write the receipt on the paper:",
  },
  doneSettled: {
    "zh-CN": "定好了，表收下了。把收据号写在纸上：",
    en: "Settled, and the forms are in. Write the receipt on the paper:",
  },
  doneDiffers: {
    "zh-CN": "两遍有 {count} 处不一样。请再看一次纸，一处一处定下来。",
    en: "Entries that differ: {count}. Please look at the paper again and settle each.",
  },
  toSettle: { "zh-CN": "去定", en: "Settle them" },
  enough: { "zh-CN": "一遍就够，算数", en: "Once is enough: count it" },
  leave: { "zh-CN": "留给同事录第二遍", en: "Leave it for a colleague" },
  enoughNote: {
    "zh-CN": "这个项目允许只录一遍。有同事在的话，还是录两遍稳妥。",
    en: "This programme allows one entry. With a colleague at hand, two are safer.",
  },
  another: { "zh-CN": "录下一本", en: "Enter another" },
  secondPerson: {
    "zh-CN": "这一本您录过了。第二遍请换一位同事。",
    en: "You have entered this booklet. The second time is for a colleague.",
  },
  wait: {
    "zh-CN": "两遍不一样，等管数据的同事对着纸定下来。",
    en: "The two entries differ, and wait for a data keeper to settle them.",
  },
  done: { "zh-CN": "这一本不用再录了：{state}。", en: "Nothing more to enter here: {state}." },
} as const satisfies Record<string, Words>;

export const settleWords = {
  title: { "zh-CN": "对着纸定下来：{child}", en: "Settle by the paper: {child}" },
  lead: {
    "zh-CN": "拿出纸，只看纸上是什么。两位录的都标出来了，没写是谁录的；都不对，就选别的。",
    en: "Take the paper and go by it alone. What the two entered is marked, not who entered it; if neither is right, choose another.",
  },
  oneRead: { "zh-CN": "一位这样录", en: "one entered this" },
  notAsked: { "zh-CN": "跳过", en: "Skipped" },
  noDay: { "zh-CN": "没有日期", en: "No day" },
  left: { "zh-CN": "还有 {count} 处没有选。", en: "Still to choose: {count}." },
  press: { "zh-CN": "就按纸上的", en: "This is what the paper says" },
} as const satisfies Record<string, Words>;
