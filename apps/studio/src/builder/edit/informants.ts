import type { Informant, Words } from "@kith/instrument";
import { editWords } from "../../words/edit.ts";

/** Who may answer, to choose from. */
export const informants: readonly { value: Informant; words: Words }[] = [
  { value: "child", words: editWords.theChild },
  { value: "caregiver", words: editWords.theCaregiver },
  { value: "teacher", words: editWords.theTeacher },
  { value: "facilitator", words: editWords.theFacilitator },
];
