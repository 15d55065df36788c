/// <reference types="astro/client" />

declare module "virtual:kith-releases" {
  import type { Release } from "@kith/release";
  export const releaseFiles: { text: string; release: Release }[];
}
