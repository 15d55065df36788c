import type { Language, Words } from "@kith/instrument";
import { extremes } from "../rules/no-extremes.ts";
import { spread } from "../rules/no-spread.ts";
import { testOrCoefficient } from "../rules/no-test.ts";
import { months } from "./months.ts";
import { surnames } from "./surnames.ts";

/** One thing that gives a child away or claims too much, as it looks in either language. */
export type Pattern = {
  kind: "person" | "place" | "phone" | "date" | "code" | "digit" | "quantifier" | "statistic" | "quote" | "cause";
  find: Record<Language, RegExp>;
  says: Words;
};

const titles =
  "老师|同学|校长|主任|医生|社工|奶奶|爷爷|外婆|外公|姥姥|姥爷|阿姨|叔叔|伯伯|大妈|大爷|妈妈|爸爸|小朋友|家长";
/** Letters that are surnames in "Teacher He", and something else in "any teacher" or "thank the teacher". */
const notAName =
  "(?<![感谢对地各双课过全主责信其也允如任提历由关至等属])(?!任课|任何|高年级|高中|高兴|许多|谢谢|武术|方便|马上)";

/** In the order in which they are told. */
export const patterns: readonly Pattern[] = [
  {
    kind: "person",
    find: {
      "zh-CN": new RegExp(
        `${notAName}(?:${surnames.join("|")})[\\u4e00-\\u9fff]{0,2}(?:${titles})|[小阿老](?:${surnames.join("|")})(?=[说问哭笑打骂，。、的和在]|$)`,
      ),
      en: /\b(?:Mr|Mrs|Ms|Miss|Dr|Teacher|Auntie|Uncle|Granny|Grandma|Grandpa)\.? [A-Z][a-z]+/,
    },
    says: {
      en: "looks like a person; leave names and titles out, and say what the group did",
      "zh-CN": "像是一个人；请不要写姓名和称呼，写小组做了什么",
    },
  },
  {
    kind: "place",
    find: {
      "zh-CN":
        /[\u4e00-\u9fff]{1,8}(?:(?<![乡农山全本我])村(?![里上民子])|镇(?!静|定)|(?<![家城回老])乡(?!村|下|亲)|小学|中学|学校|幼儿园|街道|社区)/,
      en: /\b[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:Village|Township|Town|Primary School|Middle School|School|Kindergarten|Street)\b/,
    },
    says: {
      en: "looks like a village, town or school; name a county or something wider",
      "zh-CN": "像是村、镇或学校；请写县或更大的地方",
    },
  },
  {
    kind: "phone",
    find: { "zh-CN": /1[3-9]\d{9}|\d{3,4}-\d{7,8}/, en: /\+?\d[\d -]{8,}\d/ },
    says: { en: "looks like a phone number; leave it out", "zh-CN": "像是电话号码；请去掉" },
  },
  {
    kind: "date",
    find: {
      "zh-CN":
        /\d{1,2}月\d{1,2}[日号]|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|星期[一二三四五六日天]|[一二三四五六七八九十]+月[一二三四五六七八九十]+[日号]/,
      en: new RegExp(`\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months})|\\b(?:${months}) \\d{1,2}\\b`),
    },
    says: { en: "looks like a date; name the school term", "zh-CN": "像是日期；请写哪个学期" },
  },
  {
    kind: "code",
    find: { "zh-CN": /\b[a-z]\d{2}\b/i, en: /\b[a-z]\d{2}\b/i },
    says: { en: "looks like a child's code; leave it out", "zh-CN": "像是孩子的代码；请去掉" },
  },
  {
    kind: "digit",
    find: { "zh-CN": /[\d０-９]+(?:\.\d+)?%?/, en: /\d+(?:\.\d+)?%?/ },
    says: {
      en: "is a number that the release did not make; only its own sentences say numbers",
      "zh-CN": "这个数不是报告算出来的；只有报告自己的句子说数字",
    },
  },
  {
    kind: "quantifier",
    find: {
      "zh-CN":
        /全部|每个|每一个|每名|每位|所有|个个|人人|没有一个|没有人|唯一|只有一[个名位]|[一两三四五六七八九十几]+[个名位](?:孩子|学生|组员|同学)/,
      en: /\b(?:all|every|everyone|each|none|nobody|no one|only one|the only|one child|a child|(?:two|three|four|five|six|seven|eight|nine|ten) (?:children|pupils|boys|girls))\b/i,
    },
    says: {
      en: "speaks of all, of none or of a few children; say it of the group",
      "zh-CN": "说到了全部、没有一个或少数几个孩子；请说整个小组",
    },
  },
  ...[spread, testOrCoefficient, extremes].map((find) => ({
    kind: "statistic" as const,
    find,
    says: {
      en: "is a statistic that is not published of so few children; leave it out",
      "zh-CN": "是这么少的孩子不能公开的统计量；请去掉",
    },
  })),
  {
    kind: "quote",
    find: { "zh-CN": /[“「『][^”」』]{4,}[”」』]/, en: /["“][^"”]{8,}["”]/ },
    says: {
      en: "looks like somebody's own words; a quote is recognised by those who heard it",
      "zh-CN": "像是某个人的原话；听过的人认得出来，请去掉",
    },
  },
  {
    kind: "cause",
    find: {
      "zh-CN": /导致|使得|证明了|有效(?:地)?(?:降低|减少|改善|提高)|因为小组|归功于|带来了|促使/,
      en: /\b(?:caused|because of the group|led to|resulted in|proves?|proved|thanks to|brought about|effective(?:ly)?|reduced|improved)\b/i,
    },
    says: {
      en: "says that the group brought the change about, and there was no other group to compare with",
      "zh-CN": "是说变化由小组带来，而没有别的小组可比；请只写看到的变化",
    },
  },
];
