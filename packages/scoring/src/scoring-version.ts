/** Which rules made a score. It changes whenever the same answers could come to another score. */
export const scoringVersion = "1.0.0";
