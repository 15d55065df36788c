import { releaseFiles } from "virtual:kith-site";
import type { APIRoute } from "astro";

/** The release file itself, byte for byte as it was published, next to its page. */
export const getStaticPaths = () =>
  releaseFiles.map(({ text, release }) => ({
    params: { lang: undefined, slug: release.slug, file: release.slug },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
