import { type RefObject, useEffect, useRef } from "react";

/** Long enough to see what was chosen, short enough not to wait. */
const glance = 380;

/**
 * Goes on a moment after an answer was tapped, and only from the screen where it was tapped. A finger goes on; arrow keys only
 * move among the answers, and their clicks count no press.
 */
export function useTapped(screen: string, goOn: () => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  }, [goOn]);
  useEffect(() => {
    let clock: ReturnType<typeof setTimeout> | undefined;
    const click = (event: MouseEvent) => {
      if (event.detail === 0 || !(event.target instanceof Element) || !event.target.closest("label.answer")) return;
      clearTimeout(clock);
      clock = setTimeout(() => latest.current(), glance);
    };
    const here = screen === "" ? null : box.current;
    here?.addEventListener("click", click);
    return () => {
      clearTimeout(clock);
      here?.removeEventListener("click", click);
    };
  }, [screen]);
  return box;
}
