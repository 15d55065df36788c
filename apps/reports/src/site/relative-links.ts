/**
 * The links of a page as they lead from that page itself, so that the site works below any address and from a file
 * share. What names the page for others, its own address and its other language's, stays whole.
 */
export function relativeLinks(html: string, page: string, base: string): string {
  const root = base.endsWith("/") ? base : `${base}/`;
  const up = "../".repeat(page.split("/").length - 1);
  return html.replaceAll(/<(?:a|script|link|img|form)\b[^>]*>/g, (tag) =>
    namesThePage.test(tag) ? tag : led(tag, root, up),
  );
}

const namesThePage = /\srel="canonical"|\srel="alternate" hreflang=/;

function led(tag: string, root: string, up: string): string {
  return tag.replaceAll(/\b(href|src|action)="([^"]*)"/g, (whole, name: string, to: string) => {
    if (!to.startsWith(root)) return whole;
    const [, path = "", rest = ""] = to.slice(root.length).match(/^([^#?]*)(.*)$/) ?? [];
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return `${name}="${up}${file}${rest}"`;
  });
}
