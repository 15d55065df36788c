export { demoProgramme } from "./demo/demo-programme.ts";
export type { DemoChild, DemoGroup, DemoProgramme } from "./demo/programme.ts";
