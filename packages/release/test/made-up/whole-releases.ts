import { makeProgrammeRelease, makeRelease } from "../../src/index.ts";
import { estimateOf } from "./estimate.ts";
import { contextOf, published } from "./groups.ts";
import { estimatesOf, programmeContext, six } from "./programme.ts";

/** A group's release, and that of six groups, as they go out. */
export const release = makeRelease(estimateOf(published), contextOf(published));
export const programmeRelease = makeProgrammeRelease(estimatesOf(six), programmeContext(six));
