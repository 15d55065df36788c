import { type LightForm, makeLightForm } from "@kith/form";
import type { OpenedLink } from "@kith/server/api";

/**
 * For a link that an older app, or the other lane, kept with its instruments: the forms compiled on this device, as the server
 * does it. A form that only SurveyJS can draw is left out.
 */
export function compileHere({ instruments }: OpenedLink): Record<string, LightForm> {
  return Object.fromEntries(
    Object.entries(instruments).flatMap(([key, { instrument, hash }]) => {
      const made = makeLightForm(instrument, hash);
      return made.kind === "compiled" ? [[key, made.form]] : [];
    }),
  );
}
