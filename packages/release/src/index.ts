export { Claim, Finding, Release, WithheldReason } from "./release.ts";
