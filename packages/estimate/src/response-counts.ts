import { type Informant, Informant as informants, type Response, type Wave, Wave as waves } from "@kith/instrument";
import type { ResponseCount } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";
import { formsFor } from "./standing-forms.ts";

/** For each informant and wave, of how many children forms were asked for, and of how many all of them came. */
export function responseCounts(record: GroupRecord, forms: Response[]): ResponseCount[] {
  return informants.options.flatMap((informant) =>
    waves.options.flatMap((wave) => {
      const asked = record.expected.filter((form) => form.informant === informant && form.wave === wave);
      return asked.length === 0 ? [] : [countOf(informant, wave, asked, forms)];
    }),
  );
}

function countOf(informant: Informant, wave: Wave, asked: GroupRecord["expected"], forms: Response[]): ResponseCount {
  const children = [...new Set(asked.map((form) => form.child))];
  const complete = children.filter((child) =>
    asked.filter((form) => form.child === child).every((form) => formsFor(forms, form).length > 0),
  );
  return { informant, wave, expected: children.length, received: complete.length };
}
