import { releaseFiles } from "virtual:kith-site";
import type { APIRoute } from "astro";
import { changesCsv } from "../../../../figure/changes-csv.ts";

/** The tables of changes for a spreadsheet, next to the report's page. */
export const getStaticPaths = () =>
  releaseFiles.map(({ release }) => ({
    params: { lang: undefined, slug: release.slug, file: release.slug },
    props: { csv: changesCsv(release) },
  }));

export const GET: APIRoute<{ csv: string }> = ({ props }) => new Response(props.csv);
