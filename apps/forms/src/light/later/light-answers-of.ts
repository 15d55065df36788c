import { lightAnswers } from "@kith/form";
import type { AnswersOf } from "../../send/finish-sitting.ts";
import { lightFormOf } from "../filling.ts";

/** A form's answers as the light page holds them. */
export const lightAnswersOf: AnswersOf = (link, key, data) => lightAnswers(lightFormOf(link, key), data);
