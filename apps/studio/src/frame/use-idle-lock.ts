import { useEffect } from "react";
import { readKept, writeKept } from "./kept.ts";

const untouchedFor = 10 * 60_000;
const lookEvery = 10_000;
const touches = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const kept = "kith-studio-touched";

/**
 * Locks a studio that nobody has touched for ten minutes: the screen may stand open in a staff room. The clock on the wall
 * counts, so a computer that slept is locked before its first touch is taken for somebody's presence. A touch of one tab
 * keeps the others open.
 */
export function useIdleLock(isIn: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isIn) return;
    let touchedAt = 0;
    let isLocked = false;
    const note = () => {
      touchedAt = Date.now();
      writeKept(kept, String(touchedAt));
    };
    const look = () => {
      const elsewhere = Number(readKept(kept) ?? 0);
      if (isLocked || Date.now() - Math.max(touchedAt, elsewhere) < untouchedFor) return;
      isLocked = true;
      lock();
    };
    const touched = () => {
      look();
      if (!isLocked) note();
    };
    note();
    const timer = setInterval(look, lookEvery);
    document.addEventListener("visibilitychange", look);
    for (const touch of touches) addEventListener(touch, touched, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const touch of touches) removeEventListener(touch, touched);
    };
  }, [isIn, lock]);
}
