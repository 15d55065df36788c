import { useEffect, useRef } from "react";
import { isInside, stepInside } from "./address.ts";

/**
 * Lets the phone's own Back key do what the screen's Back button does, instead of leaving the form. Without a way back on the
 * screen, Back leaves.
 */
export function useBackKey(back: (() => void) | undefined): void {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
    // After each press of the key the window is outside again, and the next screen steps in anew.
    if (back) stepInside();
  });
  useEffect(() => {
    const pressed = () => {
      if (!isInside()) latest.current?.();
    };
    addEventListener("popstate", pressed);
    return () => removeEventListener("popstate", pressed);
  }, []);
}
