import type { Words } from "@kith/instrument";
import { claim } from "../claims/claim.ts";
import type { Claim } from "../release.ts";
import { informantWords } from "../words/informant-words.ts";
import { clauses } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import type { Order, OrderReason, ProgrammeFacts, ToldOrder } from "./programme-release.ts";

/** The one sentence that an order's probability licenses, for each kind of people: supported, hinted at, or open. */
export function orderClaims(facts: ProgrammeFacts): Claim[] {
  if (facts.orders.length === 0) return [];
  const list = clauses(facts.orders.map((order) => sentenceOf(facts, order)));
  return [claim("order", "order", list)];
}

function sentenceOf(facts: ProgrammeFacts, found: Order): Words {
  const { informant, order } = found;
  const names = order.map((scale) => scaleWords(facts, scale).name);
  const who = informantWords[informant];
  const [most, ...then] = names;
  const expected = {
    "zh-CN": `照${who["zh-CN"]}填的，先是${most?.["zh-CN"]}好转最多，${then.map((name) => `再是${name["zh-CN"]}`).join("，")}：`,
    en: `by what ${who.en} answered, that ${most?.en} improved most, ${then.map((name) => `then ${name.en}`).join(", ")},`,
  };
  const { "zh-CN": zh, en } = found.kind === "told" ? verdictOf(found) : notTold[found.reason];
  return { "zh-CN": `${expected["zh-CN"]}${zh}`, en: `${expected.en} ${en}` };
}

const notTold: Record<OrderReason, Words> = {
  "a-scale-is-withheld": {
    "zh-CN": "这个次序里有一项没有公布，所以次序也不公布",
    en: "is not published, because one of these is not",
  },
  "a-group-could-be-told": {
    "zh-CN": "一公布就能看出其中一个小组是怎样的，所以不公布",
    en: "is not published, because it would tell how one of the groups went",
  },
  "a-child-could-be-told": {
    "zh-CN": "一公布就可能看出某个孩子变了多少，所以不公布",
    en: "is not published, because it might tell how one of the children changed",
  },
};

function verdictOf({ percent, says }: ToldOrder): Words {
  const chance = chanceWords(percent);
  const verdict: Record<ToldOrder["says"], Words> = {
    supported: { "zh-CN": `这个次序站得住（${chance["zh-CN"]}）`, en: `is well supported (${chance.en})` },
    hinted: {
      "zh-CN": `这个次序有些苗头，但还说不准（${chance["zh-CN"]}）`,
      en: `is hinted at but not sure (${chance.en})`,
    },
    open: { "zh-CN": `这个次序说不准（${chance["zh-CN"]}）`, en: `cannot be told (${chance.en})` },
  };
  return verdict[says];
}

function chanceWords(percent: ToldOrder["percent"]): Words {
  if (percent === 90) return { "zh-CN": "可能性在90%以上", en: "a chance of 90% or more" };
  if (percent === 10) return { "zh-CN": "可能性不到20%", en: "a chance of less than 20%" };
  return { "zh-CN": `可能性大约${percent}%`, en: `a chance of about ${percent}%` };
}
