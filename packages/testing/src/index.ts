export { anyInstrument } from "./any/any-instrument.ts";
export { anyResponse } from "./any/any-response.ts";
export { demoProgramme } from "./demo/demo-programme.ts";
export { madeUpNation, nation } from "./demo/made-up-nation.ts";
export type { DemoChild, DemoGroup, DemoProgramme } from "./demo/programme.ts";
