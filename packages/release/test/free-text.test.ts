import { expect, test } from "vitest";
import { checkName, checkText } from "../src/free-text/check-text.ts";

const zh = (text: string) => checkText({ "zh-CN": text, en: "The group met in a quiet room." }, "note").length;
const en = (text: string) => checkText({ "zh-CN": "小组在一间安静的屋子里活动。", en: text }, "note").length;

test.for([
  "王老师很用心",
  "李小明妈妈来接",
  "小张说他喜欢来",
  "在石桥村活动",
  "希望小学的教室",
  "电话13812345678",
  "3月12日开始",
  "三月十二日开始",
  "c05没有来",
  "到场率90%",
  "每个孩子都高兴",
  "没有一个孩子退出",
  "两个孩子打了架",
  "奶奶说“他现在肯说话了”",
  "小组使得打骂少了",
])("this Chinese text may not go out: %s", (text) => {
  expect(zh(text)).toBeGreaterThan(0);
});

test.for([
  "Mrs Wang helped",
  "We met in Stone Bridge Village",
  "at Hope Primary School",
  "call 138 1234 5678",
  "from 12 March",
  "c05 did not come",
  "90% came",
  "Every child was glad",
  "None of them left",
  "two boys fought",
  'She said "he talks to us now"',
  "The group reduced hurting others",
])("this English text may not go out: %s", (text) => {
  expect(en(text)).toBeGreaterThan(0);
});

test.for([
  "小组按计划做游戏、画画，也练习说出心里的感受。",
  "乡村孩子的小组，家里人很支持。",
  "下雨天有些孩子来晚了，我们改在室内活动。",
  "社工在学期中换了活动室。",
  "谢谢老师和家长；任课老师、高年级同学和许多家长都来帮忙，也对于老师的建议做了讨论。",
])("this Chinese text may go out: %s", (text) => {
  expect(zh(text)).toBe(0);
});

test.for([
  "The group played, drew, and practised saying what they felt.",
  "On rainy days some came late, and we stayed indoors.",
])("this English text may go out: %s", (text) => {
  expect(en(text)).toBe(0);
});

test("a name may carry a year, a place may be a county, and neither may be a school or a date", () => {
  expect(checkName({ "zh-CN": "2026年春季学期", en: "Spring term 2026" }, "period")).toEqual([]);
  expect(checkName({ "zh-CN": "南方某县（虚构）", en: "A county in the south (made up)" }, "place")).toEqual([]);
  expect(checkName({ "zh-CN": "石桥村", en: "A county" }, "place")).toEqual([
    {
      at: "place.zh-CN",
      says: {
        en: '"石桥村" looks like a village, town or school; name a county or something wider',
        "zh-CN": "“石桥村”像是村、镇或学校；请写县或更大的地方",
      },
    },
  ]);
});

test("where there was another group to compare with, one may say what brought the change about", () => {
  const words = { "zh-CN": "小组带来了变化", en: "The group brought about a change" };
  expect(checkText(words, "note", true)).toEqual([]);
  expect(checkText(words, "note")).toHaveLength(2);
});
