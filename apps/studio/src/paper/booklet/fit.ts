import { type RefObject, useEffect, useRef, useState } from "react";

/** A sheet of A4 without its margins, in CSS pixels. */
const sheet = (186 / 25.4) * 96;

/** How much smaller a sheet must be drawn to fit its place on the screen; never larger than it is. */
export function useFit(): { place: RefObject<HTMLDivElement | null>; fit: number } {
  const place = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setFit(Math.min(1, element.clientWidth / (sheet + 34))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { place, fit };
}
