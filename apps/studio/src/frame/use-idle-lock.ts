import { useEffect } from "react";

const untouchedFor = 10 * 60_000;
const touches = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Locks a studio that nobody has touched for ten minutes: the screen may stand open in a staff room. */
export function useIdleLock(isIn: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isIn) return;
    let timer = setTimeout(lock, untouchedFor);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(lock, untouchedFor);
    };
    for (const touch of touches) addEventListener(touch, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const touch of touches) removeEventListener(touch, touched);
    };
  }, [isIn, lock]);
}
