import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBy } from "@kith/instrument";
import type { DemoGroup } from "@kith/testing";
import * as v from "valibot";
import { makeLinkSecret } from "../store/links.ts";

export const demoLinkKinds = ["caregiver", "class-list", "child", "kiosk", "session-record"] as const;
export type DemoLinkKind = (typeof demoLinkKinds)[number];

const Secret = v.strictObject({ token: v.string(), code: v.string() });
const DemoLinks = v.strictObject({
  caregiver: Secret,
  "class-list": Secret,
  child: Secret,
  // A demo planted by an earlier version has none of these two.
  kiosk: v.optional(Secret),
  "session-record": v.optional(Secret),
});
export type DemoLinks = v.InferOutput<typeof DemoLinks>;

/** The links to try. A demo keeps them in a file, so that a second start prints the same; no real link is ever kept. */
export function demoLinks(folder: string): DemoLinks {
  const file = join(folder, "demo-links.json");
  if (existsSync(file)) {
    const read = readBy(DemoLinks, parsed(readFileSync(file, "utf8")));
    if (read.kind === "read") return read.value;
    throw new BrokenDemoLinks(file);
  }
  const links = {
    caregiver: makeLinkSecret(),
    "class-list": makeLinkSecret(),
    child: makeLinkSecret(),
    kiosk: makeLinkSecret(),
    "session-record": makeLinkSecret(),
  };
  writeFileSync(`${file}.next`, `${JSON.stringify(links, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.next`, file);
  return links;
}

/** The file with a demo's three links cannot be read any more. */
export class BrokenDemoLinks extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is not whole`);
    this.file = file;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Which of Bamboo's last forms belong to which link, and which of them have not come in yet. */
export function heldBack(form: DemoGroup["expected"][number]): { link: DemoLinkKind | null; waits: boolean } {
  if (form.wave !== "T1") return { link: null, waits: false };
  if (form.informant === "caregiver" && form.child === "c02") return { link: "caregiver", waits: true };
  if (form.informant === "child" && form.child === "c04") return { link: "child", waits: true };
  if (form.informant === "teacher" && form.raterId === "t2") {
    return { link: "class-list", waits: form.child === "c08" || form.child === "c09" };
  }
  return { link: null, waits: false };
}
