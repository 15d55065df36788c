export { estimateAdapter } from "./adapter.ts";
