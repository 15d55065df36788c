import * as v from "valibot";

/** What a national run is asked: only to draft every group, or also to put out what may go out, by whose hand. */
export const NationalRun = v.strictObject({ publish: v.boolean() });
export type NationalRun = v.InferOutput<typeof NationalRun>;
