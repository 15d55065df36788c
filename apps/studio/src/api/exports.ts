import type { AnswersFormat } from "@kith/exchange";
import type { Language } from "@kith/instrument";
import { type Asked, refusalOf } from "./ask.ts";

/** A file as it came from the server: its name and bytes, and how many forms are in it and how many children are not. */
export type AnswersFile = { name: string; bytes: Blob; forms: number; withdrawn: number };

export type ExportAsked = { of: "groups" | "programmes"; id: string; format: AnswersFormat; language: Language };

/** Asks for answers as a file. That one did is noted on the server before the file comes. */
export async function askExport({ of, id, format, language }: ExportAsked): Promise<Asked<AnswersFile>> {
  let reply: Response;
  try {
    reply = await fetch(`/api/studio/${of}/${encodeURIComponent(id)}/exports`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(120_000),
      body: JSON.stringify({ format, language }),
    });
    if (reply.status === 401) return { kind: "signed-out" };
    if (!reply.ok) return refusalOf({ status: reply.status, body: await reply.json().catch(() => undefined) });
    const name = /filename="([^"]+)"/.exec(reply.headers.get("content-disposition") ?? "")?.[1] ?? "answers";
    const [forms, withdrawn] = ["x-kith-forms", "x-kith-withdrawn"].map((each) => Number(reply.headers.get(each)));
    const value = { name, bytes: await reply.blob(), forms: forms ?? 0, withdrawn: withdrawn ?? 0 };
    return { kind: "answered", value };
  } catch {
    return { kind: "unreachable" };
  }
}
