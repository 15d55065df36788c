import { programmeFiles } from "virtual:kith-site";
import type { APIRoute } from "astro";

/** What all groups show together, byte for byte as it was published, next to its page. */
export const getStaticPaths = () =>
  programmeFiles.map(({ text, release }) => ({
    params: { lang: undefined, slug: release.programme.slug, file: release.programme.slug },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
