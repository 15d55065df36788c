import type { Plugin } from "vite";

/**
 * Puts the light page's style sheet into the page, so that its first words are readable as soon as the page is here. The file
 * stays beside it, for the page that needs no script.
 */
export function inlineStyle(): Plugin {
  return {
    name: "kith-inline-style",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("inlineStyle requires the page");
        const html = String(page.source);
        const link = /<link rel="stylesheet"[^>]*href="\/f\/([^"]+)">/.exec(html);
        const style = bundle[link?.[1] ?? ""];
        if (!link || style?.type !== "asset") throw new Error("inlineStyle requires the page's one style sheet");
        const sheets = Object.values(bundle).map((file) => (file.type === "asset" ? String(file.source) : ""));
        const css = withoutUnused(String(style.source).trim(), sheets.join("\n"));
        page.source = withoutIndents(html.replace(link[0], () => `<style data-file="/f/${link[1]}">${css}</style>`));
      },
    },
  };
}

function withoutIndents(html: string): string {
  return html.replace(/\n\s+/g, "\n");
}

/** The house's look names more colours and sizes than the forms use; what no sheet of theirs asks for is left out. */
function withoutUnused(css: string, all: string): string {
  return css.replace(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (line, name: string) =>
    all.includes(`var(${name}`) ? line : "",
  );
}
