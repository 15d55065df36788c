import { limits } from "../limits.ts";
import { isObject, type Json, objectsIn } from "../text/read-json.ts";
import { unreadable } from "../unreadable.ts";

/** One question, the path to it, the page that it stands on, and everything that holds it. */
export type Placed = { element: Json; at: string; page: Json; holders: Json[] };

/** Every question of a form in its order, out of pages and panels however deep. */
export function elementsOf(survey: Json): Placed[] {
  const pages = objectsIn(survey.pages);
  if (pages.length === 0) return within(survey, "", survey, []);
  return pages.flatMap((page, at) => within(page, `pages[${at}]`, page, []));
}

function within(holder: Json, path: string, page: Json, outer: Json[]): Placed[] {
  const holders = [...outer, holder];
  if (outer.length > limits.depth) {
    throw unreadable(
      path,
      `这里的面板套了 ${limits.depth} 层以上；请拆平再导入。`,
      `Panels are nested more than ${limits.depth} deep here; flatten them and import again.`,
    );
  }
  const key = ["elements", "questions", "templateElements"].find((name) => Array.isArray(holder[name]));
  if (key === undefined) return [];
  const list: unknown = holder[key];
  return (Array.isArray(list) ? list : []).flatMap((element: unknown, at): Placed[] => {
    const here = `${path === "" ? "" : `${path}.`}${key}[${at}]`;
    if (!isObject(element)) return [];
    const inner = within(element, here, page, holders);
    return inner.length > 0 || element.type === "panel" ? inner : [{ element, at: here, page, holders }];
  });
}
