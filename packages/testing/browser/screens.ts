/** The small phone a grandmother is likely to hold. */
export const phone = { width: 360, height: 740 };

/** The screen on a worker's desk. */
export const desk = { width: 1280, height: 800 };
