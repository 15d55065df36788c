import type { Words } from "@kith/instrument";

/** What the server says when it refuses, in the person's words, and why; nothing if what answered was not our server. */
export async function readRefusal(reply: globalThis.Response): Promise<{ says: Words; why: unknown } | null> {
  const body: unknown = await reply.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("kind" in body) || body.kind !== "refused") return null;
  const says = "says" in body ? body.says : null;
  return isWords(says) ? { says, why: "why" in body ? body.why : null } : null;
}

function isWords(thing: unknown): thing is Words {
  if (typeof thing !== "object" || thing === null) return false;
  return "zh-CN" in thing && typeof thing["zh-CN"] === "string" && "en" in thing && typeof thing.en === "string";
}
