import type { Words } from "@kith/instrument";

/** The words of the record of what was done. */
export const auditWords = {
  title: { "zh-CN": "操作记录", en: "Record of what was done" },
  lead: {
    "zh-CN": "每一行都锁着上一行，改一行、少一行都看得出来。里面没有答案。",
    en: "Each line is sealed to the one before, so a line changed or taken out shows. It holds no answers.",
  },
  whole: { "zh-CN": "查过了，一行不少，一行没改。", en: "Checked: no line is missing and none was changed." },
  broken: {
    "zh-CN": "第 {line} 行和上一行对不上：有人动过。请告诉管服务器的人，换回备份。",
    en: "Line {line} does not follow from the one before: somebody changed it. Tell whoever runs the server to restore the backup.",
  },
  earlier: { "zh-CN": "看更早的", en: "Earlier lines" },
  informant: { "zh-CN": "填表的人", en: "someone who filled in a form" },
  machine: { "zh-CN": "软件自己", en: "the software itself" },
} as const satisfies Record<string, Words>;

const actions: Record<string, Words> = {
  "response-stored": { "zh-CN": "收到一份表", en: "a form came in" },
  "response-kept-both": { "zh-CN": "收到第二份同样的表，两份都留着", en: "a second form came in; both are kept" },
  "session-stored": { "zh-CN": "收到活动记录", en: "a session record came in" },
  "session-kept-both": {
    "zh-CN": "收到第二份同样的活动记录，两份都留着",
    en: "a second session record came in; both are kept",
  },
  "rater-changed": { "zh-CN": "填表的换了人", en: "somebody else fills in the forms now" },
  "marked-missing": { "zh-CN": "记下表为什么不会来", en: "noted why a form will not come" },
  "waiting-again": { "zh-CN": "改回“还在等”", en: "waits for a form again" },
  "call-opened": { "zh-CN": "打开了求助的消息", en: "opened a call for help" },
  "call-seen": { "zh-CN": "说会跟进求助的消息", en: "took on a call for help" },
  signed: { "zh-CN": "看过草稿，签了字", en: "read a draft and signed it" },
  "release-note": { "zh-CN": "写了报告要用的情况", en: "noted what a report is told beyond the answers" },
  "published-together": { "zh-CN": "发布了各组合起来的结果", en: "published what the groups show together" },
  published: { "zh-CN": "发布了报告", en: "published a report" },
  "taken-down": { "zh-CN": "撤下了报告", en: "took a report down" },
  "programme-made": { "zh-CN": "建了项目", en: "made the programme" },
  "programme-renamed": { "zh-CN": "改了项目的名称", en: "renamed the programme" },
  "safeguarding-set": { "zh-CN": "写了安全联系人", en: "set who is called" },
  "notice-set": { "zh-CN": "写了儿童信息规则", en: "set the rules for children’s data" },
  "text-set": { "zh-CN": "改了告诉家长和孩子的话", en: "changed what families are told" },
  "group-made": { "zh-CN": "建了小组", en: "made a group" },
  "children-changed": { "zh-CN": "改了孩子的情况", en: "changed children’s details" },
  "children-added": { "zh-CN": "加了孩子", en: "added children" },
  "attendance-noted": { "zh-CN": "记了出席", en: "noted attendance" },
  "wave-opened": { "zh-CN": "开始了一轮表", en: "opened a round of forms" },
  "slips-shown": { "zh-CN": "看了纸条", en: "looked at the slips" },
  "booklets-made": { "zh-CN": "准备了纸质表的本子", en: "made booklets for paper" },
  "booklets-printed": { "zh-CN": "印了本子", en: "printed booklets" },
  "booklets-taken-back": { "zh-CN": "记了本子没有发出去", en: "noted that booklets were not handed out" },
  "paper-entered": { "zh-CN": "录入了一本纸质表", en: "entered a booklet from paper" },
  "paper-settled": { "zh-CN": "定下了一本纸质表", en: "settled a booklet" },
  "paper-rule-set": { "zh-CN": "改了纸质表怎么录", en: "changed how paper is entered" },
  "link-replaced": { "zh-CN": "换了一张纸条", en: "replaced a slip" },
  "consent-noted": { "zh-CN": "记了同意或者不同意", en: "noted a yes or a no" },
  "consent-withdrawn": { "zh-CN": "记了家长不同意了", en: "noted that consent was withdrawn" },
  "erasure-called-off": {
    "zh-CN": "家长又同意了，等着删的不删了",
    en: "the family agreed again, so nothing is erased",
  },
  erased: { "zh-CN": "删掉了孩子的答案", en: "erased a child’s answers" },
  "answers-exported": { "zh-CN": "导出了答案", en: "exported answers" },
  "left-group": { "zh-CN": "记了孩子离开小组", en: "noted that a child left" },
  "came-back": { "zh-CN": "改回孩子还在小组", en: "noted that a child is back" },
  "published-instrument": { "zh-CN": "发布了一版问卷", en: "published a version of a questionnaire" },
  "gave-instrument-waves": { "zh-CN": "定了什么时候用一版问卷", en: "set when a questionnaire is asked" },
  "retired-instrument": { "zh-CN": "停用了一版问卷", en: "retired a version of a questionnaire" },
  "brought-back-instrument": { "zh-CN": "重新用起一版问卷", en: "brought a version of a questionnaire back" },
  invited: { "zh-CN": "邀请了同事", en: "invited a colleague" },
  "invitation-taken-back": { "zh-CN": "收回了邀请", en: "took an invitation back" },
  joined: { "zh-CN": "接受了邀请", en: "accepted an invitation" },
  "roles-changed": { "zh-CN": "改了权限", en: "changed what someone may do" },
};

/** What was done, in words; something this screen does not know is said to be something else. */
export function actionWords(action: string): Words {
  return actions[action] ?? { "zh-CN": "做了别的事", en: "did something else" };
}
