import { Agent, request } from "node:http";
import type { Ids } from "../test/furnish.ts";
import { type Chance, makeChance } from "./chance.ts";
import { type FuzzHouse, openFuzzHouse } from "./house.ts";
import { fromKept, type KeptRequest, readKeptRequests, type SentRequest, toKept } from "./kept-requests.ts";
import { mutateBytes, mutateJson } from "./mutate.ts";

export type RequestsOutcome = { requests: number; statuses: Record<string, number>; routes: number; bad: string[] };

/** The house is furnished anew after so many: what was erased or taken away would else make the rest easy. */
const inOneHouse = 25_000;
const patience = 20_000;

/**
 * Mutated requests to every route of the house, by every role of one programme and by strangers. Each is answered in time, none
 * with our own mistake, and none with anything of the other programme.
 */
export async function fuzzRequests(
  seed: number,
  requests: number,
  seen: (kept: KeptRequest) => void = () => undefined,
): Promise<RequestsOutcome> {
  const chance = makeChance(seed);
  const outcome: RequestsOutcome = { requests: 0, statuses: {}, routes: 0, bad: [] };
  const causes = hearCauses();
  // Twelve sign-ins a minute are all that one address has.
  let signInAgain = 0;
  try {
    while (outcome.requests < requests) {
      await pauseUntil(signInAgain);
      const fuzzed = await openFuzzHouse();
      signInAgain = Date.now() + 61_000;
      const agent = new Agent({ keepAlive: true, maxSockets: 16 });
      outcome.routes = fuzzed.routes.length;
      const until = Math.min(requests, outcome.requests + inOneHouse);
      const caller = async () => {
        while (outcome.requests < until) {
          const number = outcome.requests++;
          const sent = makeRequest(fuzzed, chance);
          const status = await tryOne(fuzzed, agent, sent, outcome, `seed ${seed}, request ${number}`);
          if (status !== null) seen(toKept(fuzzed, sent, `${sent.route} ${status}`));
        }
      };
      await Promise.all(Array.from({ length: 8 }, caller));
      agent.destroy();
      await fuzzed.house[Symbol.asyncDispose]();
    }
  } finally {
    outcome.bad.push(...causes.stop());
  }
  return outcome;
}

/** The requests that are kept, to a house furnished anew: each is answered, and none by our own mistake. */
export async function replayRequests(): Promise<RequestsOutcome> {
  const outcome: RequestsOutcome = { requests: 0, statuses: {}, routes: 0, bad: [] };
  const causes = hearCauses();
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  try {
    const fuzzed = await openFuzzHouse();
    outcome.routes = fuzzed.routes.length;
    for (const kept of readKeptRequests()) {
      await tryOne(fuzzed, agent, fromKept(fuzzed, kept), outcome, `corpus, request ${outcome.requests++}`);
    }
    await fuzzed.house[Symbol.asyncDispose]();
  } finally {
    agent.destroy();
    outcome.bad.push(...causes.stop());
  }
  return outcome;
}

function pauseUntil(time: number): Promise<void> {
  return new Promise((next) => setTimeout(next, Math.max(0, time - Date.now())));
}

function makeRequest(
  { routes, samples, ours, theirs, cookies, token, house }: FuzzHouse,
  chance: Chance,
): SentRequest & { route: string } {
  const { method, path } = chance.pick(routes);
  const pattern = new RegExp(`^${path.replace(/\/:\w+/g, "/[^/]+")}$`);
  const fitting = samples.filter((sample) => sample.method === method && pattern.test(sample.path));
  const sample = chance.below(10) === 0 || fitting.length === 0 ? chance.pick(samples) : chance.pick(fitting);
  const changed = chance.below(12) === 0 ? sample.body : mutateJson(sample.body, chance);
  const text = new TextEncoder().encode(JSON.stringify(changed));
  const body = chance.below(8) === 0 ? mutateBytes(text, chance) : text;
  const cookie = chance.pick(cookies);
  const bearer = path.startsWith("/api/studio") ? "" : chance.pick([token, token, "x", ""]);
  const types = [
    "application/json",
    "application/json",
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
  ];
  return {
    route: `${method} ${path}`,
    method,
    path: fillPath(path, chance.below(4) === 0 ? theirs : ours, sample.path, chance),
    headers: {
      Origin: house.address,
      ...(cookie && { Cookie: cookie }),
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
      ...(method !== "GET" && { "Content-Type": chance.pick(types) }),
    },
    body: method === "GET" ? null : body,
  };
}

const oddParts = [
  "x",
  "0",
  "-1",
  "..",
  "%2e%2e",
  "%00",
  "%ff",
  "%E6%9F%B3",
  "__proto__",
  "constructor",
  "1e9",
  "%27%20or%201=1--",
  "T0",
  "T9",
  "1",
  "a".repeat(500),
];

function fillPath(path: string, ids: Ids, sampled: string, chance: Chance): string {
  const [, , , place = "", second] = path.split("/");
  const kind = place === "staff" && second === "invitations" ? "invitations" : place;
  const known = kind in ids ? ids[kind as keyof Ids] : (sampled.split("/")[3] ?? "x");
  const filled = path
    .replace(":wave", chance.pick(["T0", "T1", "T0", "x"]))
    .replace(":number", chance.pick(["1", "2", "0", "x"]))
    .replace(/:\w+(\{.*?\})?/g, () => (chance.below(5) === 0 ? chance.pick(oddParts) : encodeURIComponent(known)))
    .replace("*", () => chance.pick(oddParts));
  return chance.below(12) === 0 ? `${filled}?${chance.pick(["group", "from", "x"])}=${chance.pick(oddParts)}` : filled;
}

async function tryOne(
  { house, theirs }: FuzzHouse,
  agent: Agent,
  sent: SentRequest,
  outcome: RequestsOutcome,
  where: string,
): Promise<number | null> {
  const said = `${where}: ${sent.method} ${sent.path}`;
  try {
    const { status, text } = await send(house.address, agent, sent);
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
    if (status >= 500)
      outcome.bad.push(
        `${said} answered ${status} to ${Buffer.from(sent.body ?? [])
          .toString()
          .slice(0, 600)}`,
      );
    const marks = [
      ...Object.values(theirs).filter((mark) => mark.length > 3 && !sent.path.includes(mark)),
      "willow",
      "Willow",
      "柳树",
    ];
    const told = marks.find((mark) => text.includes(mark));
    if (told !== undefined) outcome.bad.push(`${said} told ${told} of another programme`);
    return status;
  } catch (error) {
    outcome.bad.push(`${said} was not answered: ${error}`);
    return null;
  }
}

function send(
  address: string,
  agent: Agent,
  { method, path, headers, body }: SentRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const length = body === null ? {} : { "Content-Length": String(body.length) };
    const asked = request({ hostname, port, method, path, agent, headers: { ...headers, ...length } }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (part: string) => {
        text += part;
      });
      reply.once("end", () => resolve({ status: reply.statusCode ?? 0, text }));
      reply.once("error", reject);
    });
    asked.setTimeout(patience, () => asked.destroy(new Error(`nothing for ${patience} ms`)));
    asked.once("error", reject);
    asked.end(body ?? undefined);
  });
}

/** What the server says of its own mistakes while it is asked: a promise that nobody waits for would else be missed. */
function hearCauses(): { stop(): string[] } {
  const heard: string[] = [];
  const unhandled = (error: unknown) =>
    heard.push(`nobody waited for: ${error instanceof Error ? error.stack : error}`);
  process.on("unhandledRejection", unhandled);
  process.on("uncaughtException", unhandled);
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    heard.push(`logged: ${String(text).split("\n").slice(0, 5).join(" | ")}`);
    return true;
  };
  return {
    stop: () => {
      process.stderr.write = write;
      process.off("unhandledRejection", unhandled);
      process.off("uncaughtException", unhandled);
      return heard;
    },
  };
}
