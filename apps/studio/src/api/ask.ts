import { type Read, readBy, Words } from "@kith/instrument";
import type { Obstacle } from "@kith/server/api";
import * as v from "valibot";
import { troubleWords } from "../words/trouble.ts";

/** What came of asking the server. A refusal carries its sentence in both languages. */
export type Asked<T> =
  | { kind: "answered"; value: T }
  | { kind: "refused"; status: number; says: Words; problems: Obstacle[] }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** How to ask: a body makes it a POST unless another way is named. */
export type Question<T> = {
  path: string;
  read: (thing: unknown) => Read<T>;
  method?: "PUT" | "DELETE";
  body?: object;
  seconds?: number;
};

/** Asks the server one thing. It never throws for the network's or the server's faults: they are answers too. */
export async function ask<T>({ path, read, method, body, seconds = 15 }: Question<T>): Promise<Asked<T>> {
  const reply = await send(path, method ?? (body ? "POST" : "GET"), body, seconds);
  if (reply === "unreachable") return { kind: "unreachable" };
  if (reply.status === 401) return { kind: "signed-out" };
  if (reply.status >= 400) return refusalOf(reply);
  const answer = read(reply.body);
  if (answer.kind === "read") return { kind: "answered", value: answer.value };
  return { kind: "refused", status: reply.status, says: troubleWords.unclear, problems: [] };
}

type Reply = { status: number; body: unknown };

async function send(
  path: string,
  method: string,
  body: object | undefined,
  seconds: number,
): Promise<Reply | "unreachable"> {
  try {
    const response = await fetch(path, {
      method,
      // The reply is asked for anew each time, and not sent again if it is the same as before.
      cache: "no-cache",
      headers: { accept: "application/json", ...(body && { "content-type": "application/json" }) },
      signal: AbortSignal.timeout(seconds * 1000),
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: jsonOf(await response.text()) };
  } catch {
    return "unreachable";
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One thing that stands in the way, in both languages. */
export const ObstacleBody = v.object({
  at: v.string(),
  says: Words,
  rule: v.exactOptional(v.string()),
  wayOut: v.exactOptional(Words),
});

const RefusalBody = v.object({
  kind: v.literal("refused"),
  says: Words,
  problems: v.array(ObstacleBody),
});

/** A refusal in the server's words, or in ours where it has none. */
export function refusalOf({ status, body }: Reply): Asked<never> {
  const refusal = readBy(RefusalBody, body);
  if (refusal.kind === "read") {
    const { says, problems } = refusal.value;
    return { kind: "refused", status, says, problems };
  }
  return { kind: "refused", status, says: saysOfStatus(status), problems: [] };
}

function saysOfStatus(status: number): Words {
  if (status === 403) return troubleWords.notAllowed;
  if (status === 404) return troubleWords.notFound;
  if (status === 429) return troubleWords.tooMany;
  return troubleWords.serverFailed;
}
