import { useEffect, useRef, useState } from "react";
import { keepOnServer } from "../../api/paper.ts";
import { readSheet, type Sheet } from "./sheet.ts";

const pause = 500;
const again = 5000;

/** This device's own copy, for what has not reached the server yet. One member of staff never finds another's. */
const nameOf = (code: string, who: string) => `kith-paper:${who}:${code}`;

/** The later of what this device and the server keep of a half-entered booklet. */
export function findKept(code: string, who: string, onServer: string | null): Sheet | null {
  const here = readSheet(read(nameOf(code, who)));
  const there = readSheet(onServer);
  if (!here || !there) return here ?? there;
  return here.change >= there.change ? here : there;
}

export function forgetKept(code: string, who: string): void {
  try {
    localStorage.removeItem(nameOf(code, who));
  } catch {}
}

/** Keeps a sheet: at once on this device, and after a short pause on the server, from where this device's copy may go. */
export function useKeeping(code: string, who: string, sheet: Sheet | null): "kept" | "here" {
  const [where, setWhere] = useState<"kept" | "here">("kept");
  const reached = useRef(-1);
  useEffect(() => {
    if (!sheet || sheet.change === 0 || sheet.change === reached.current) return;
    const text = JSON.stringify(sheet);
    write(nameOf(code, who), text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const keep = async () => {
      const asked = await keepOnServer(code, text);
      if (isOver) return;
      if (asked.kind === "answered") {
        reached.current = sheet.change;
        if (read(nameOf(code, who)) === text) forgetKept(code, who);
        setWhere("kept");
        return;
      }
      // A booklet that is gone was erased: nothing of it stays here either.
      if (asked.kind === "refused" && asked.status === 404) return forgetKept(code, who);
      setWhere("here");
      timer = setTimeout(() => void keep(), again);
    };
    timer = setTimeout(() => void keep(), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [code, who, sheet]);
  return where;
}

// A browser may forbid storage; then the server alone keeps it.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {}
}
