/** Printed in every score and every release. It rises whenever the same answers could come to another number. */
export const scoringVersion = "1.0.0";
