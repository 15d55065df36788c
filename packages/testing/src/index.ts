export type { DemoChild, DemoGroup, DemoProgramme } from "./demo/programme.ts";
