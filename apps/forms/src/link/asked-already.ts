/** What the page itself asked before its script was here. */
type Asked = { secret: string; lane: "light" | "surveyjs"; reply: Promise<Response> };

/**
 * The reply to the question that the page's first lines put to the server for this secret and lane, while the script was still on its
 * way. It is given once: whoever tries again asks again.
 */
export function askedAlready(secret: string, lane: "light" | "surveyjs"): Promise<Response> | null {
  const asked: unknown = Reflect.get(window, "kithAsked");
  if (!isAsked(asked) || asked.secret !== secret || asked.lane !== lane) return null;
  Reflect.deleteProperty(window, "kithAsked");
  return asked.reply;
}

function isAsked(thing: unknown): thing is Asked {
  return typeof thing === "object" && thing !== null && "secret" in thing && "reply" in thing;
}
