import { readFileSync } from "node:fs";
import { corpusOfRequests } from "./corpus-places.ts";
import type { FuzzHouse } from "./house.ts";

export type SentRequest = { method: string; path: string; headers: Record<string, string>; body: Uint8Array | null };

/**
 * A request as it is kept: every house has ids of its own, so those of the house it was sent to are written as what they were,
 * such as `{ours.groups}`; `who` is whose cookie it carried. A body that is no text is kept in base64.
 */
export type KeptRequest = {
  /** The route as it is written and the status it was answered with: why it is kept. */
  end: string;
  method: string;
  path: string;
  who: number;
  bearer: string | null;
  type: string | null;
  body: string | null;
  bytes?: string;
};

export function readKeptRequests(): KeptRequest[] {
  return readFileSync(corpusOfRequests, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as KeptRequest);
}

export function toKept(house: FuzzHouse, { method, path, headers, body }: SentRequest, end: string): KeptRequest {
  const text = body === null ? null : Buffer.from(body).toString("utf8");
  const isText = text === null || Buffer.compare(Buffer.from(text), Buffer.from(body ?? [])) === 0;
  return {
    end,
    method,
    path: withoutIds(house, path),
    who: house.cookies.indexOf(headers.Cookie ?? ""),
    bearer: headers.Authorization === undefined ? null : withoutIds(house, headers.Authorization),
    type: headers["Content-Type"] ?? null,
    body: text === null || !isText ? null : withoutIds(house, text),
    ...(isText ? {} : { bytes: Buffer.from(body ?? []).toString("base64") }),
  };
}

export function fromKept(house: FuzzHouse, { method, path, who, bearer, type, body, bytes }: KeptRequest): SentRequest {
  const cookie = house.cookies[who] ?? "";
  const text = bytes === undefined ? body : null;
  return {
    method,
    path: withIds(house, path),
    headers: {
      Origin: house.house.address,
      ...(cookie && { Cookie: cookie }),
      ...(bearer !== null && { Authorization: withIds(house, bearer) }),
      ...(type !== null && { "Content-Type": type }),
    },
    body:
      bytes === undefined ? (text === null ? null : Buffer.from(withIds(house, text))) : Buffer.from(bytes, "base64"),
  };
}

function idsOf({ ours, theirs, token }: FuzzHouse): [name: string, id: string][] {
  const named = (whose: string, ids: Record<string, string>) =>
    Object.entries(ids).map(([what, id]): [string, string] => [`{${whose}.${what}}`, id]);
  // A short number is no mark of anybody's.
  return [...named("ours", ours), ...named("theirs", theirs), ["{token}", token] as [string, string]].filter(
    ([, id]) => id.length > 3,
  );
}

function withoutIds(house: FuzzHouse, text: string): string {
  return idsOf(house).reduce((sofar, [name, id]) => sofar.replaceAll(id, name), text);
}

function withIds(house: FuzzHouse, text: string): string {
  return idsOf(house).reduce((sofar, [name, id]) => sofar.replaceAll(name, id), text);
}
