import { type Instrument, readInstrument } from "@kith/instrument";
import interpersonalCaregiver from "../kith-interpersonal-caregiver/instrument.json" with { type: "json" };
import interpersonalChild from "../kith-interpersonal-child/instrument.json" with { type: "json" };
import interpersonalTeacher from "../kith-interpersonal-teacher/instrument.json" with { type: "json" };
import interpersonalTeacherShort from "../kith-interpersonal-teacher-short/instrument.json" with { type: "json" };
import mechanismAttributionChild from "../kith-mechanism-attribution-child/instrument.json" with { type: "json" };
import mechanismBondsChild from "../kith-mechanism-bonds-child/instrument.json" with { type: "json" };
import mechanismRoleModelChild from "../kith-mechanism-role-model-child/instrument.json" with { type: "json" };
import mechanismSelfConceptChild from "../kith-mechanism-self-concept-child/instrument.json" with { type: "json" };
import sessionFacilitator from "../kith-session-facilitator/instrument.json" with { type: "json" };

/** Every instrument we keep, read and checked. A broken one stops the house from starting, and says where. */
export const library: readonly Instrument[] = [
  interpersonalCaregiver,
  interpersonalChild,
  interpersonalTeacher,
  interpersonalTeacherShort,
  mechanismAttributionChild,
  mechanismBondsChild,
  mechanismRoleModelChild,
  mechanismSelfConceptChild,
  sessionFacilitator,
].map((file) => {
  const read = readInstrument(file);
  if (read.kind === "read") return read.value;
  const problems = read.problems.map((problem) => `${problem.at}: ${problem.says}`).join("; ");
  throw new TypeError(`library requires whole instruments, but ${file.id} has ${problems}`);
});
