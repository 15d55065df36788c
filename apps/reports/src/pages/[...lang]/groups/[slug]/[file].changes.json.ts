import { base, releaseFiles, site } from "virtual:kith-site";
import type { APIRoute } from "astro";
import { changesJson } from "../../../../figure/changes-json.ts";
import { addressOf, fullAddress } from "../../../../site/address.ts";

/** The table of changes for a program, next to the report's page. */
export const getStaticPaths = () =>
  releaseFiles.map(({ release }) => ({
    params: { lang: undefined, slug: release.slug, file: release.slug },
    props: { json: changesJson(release, fullAddress(site, addressOf(base, "zh-CN", "changes.schema.json"))) },
  }));

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);
