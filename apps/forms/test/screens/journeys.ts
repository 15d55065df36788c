import { caregiver, interview, otherPerson, twoSteps } from "./at-home.ts";
import { byItem, child, classList, kiosk, session } from "./at-school.ts";
import type { Look, Stage } from "./look.ts";
import { code, danger, refusals } from "./opening.ts";

/** Every way through the forms, each as one person goes it, with every screen that they come to. */
export const journeys: Record<string, (stage: Stage, look: Look) => Promise<void>> = {
  "a code from a slip": code,
  "links that do not open": refusals,
  "a caregiver": caregiver,
  "two steps": twoSteps,
  "someone else than the last time": otherPerson,
  "a volunteer who reads": interview,
  "a child": child,
  "a class list": classList,
  "a class question by question": byItem,
  "a tablet that goes round": kiosk,
  "a session's record": session,
  "storage in danger": danger,
};
