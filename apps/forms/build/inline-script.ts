import type { Plugin, Rolldown } from "vite";

/**
 * Puts the light page's script into the page, after its first words: it is here as soon as the page is, and costs no request of
 * its own. A script inside a page cannot be imported from, so it lays out what the later parts share with it, and they take it.
 */
export function inlineScript(): Plugin {
  return {
    name: "kith-inline-script",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === "index");
        const page = bundle["index.html"];
        if (!entry || page?.type !== "asset") throw new Error("inlineScript requires the page and its script");
        for (const chunk of chunks) if (chunk !== entry) chunk.code = takingFrom(entry, chunk);
        const html = String(page.source);
        const tag = new RegExp(`<script type="module"[^>]*src="/f/${entry.fileName}"></script>`).exec(html)?.[0];
        if (!tag) throw new Error("inlineScript requires the page's one script");
        page.source = html
          .replace(tag, "")
          .replace("</body>", () => `<script type="module">${layingOut(entry)}</script></body>`);
        delete bundle[entry.fileName];
      },
    },
  };
}

/** The script with its exports laid out for the later parts, and their addresses written in full. */
function layingOut({ code, imports }: Rolldown.OutputChunk): string {
  const given = /export\s*\{([^}]*)\};?\s*$/.exec(code);
  if (!given || imports.length > 0 || /<\/script|<!--/i.test(code))
    throw new Error("inlineScript requires a script that imports nothing, exports at its end and does not end itself");
  const shared = pairs(given[1]).map(([inside, outside]) => `${outside}:${inside}`);
  return `${code.slice(0, given.index)}self.kithPage={${shared}};`.replace(
    /import\((["'`])\.\//g,
    "import($1/f/assets/",
  );
}

function takingFrom(entry: Rolldown.OutputChunk, { code }: Rolldown.OutputChunk): string {
  const name = entry.fileName.replace(/^.*\//, "").replaceAll(".", "\\.");
  const from = new RegExp(`import\\s*(?:\\{([^}]*)\\}\\s*from\\s*)?["'\`]\\./${name}["'\`];?`, "g");
  return code.replace(from, (_import, names: string | undefined) =>
    names === undefined
      ? ""
      : `const{${pairs(names).map(([inside, outside]) => `${inside}:${outside}`)}}=self.kithPage;`,
  );
}

/** `a as b, c` as pairs of the name before and after. */
function pairs(list = ""): [string, string][] {
  return list.split(",").map((one) => {
    const [before = "", after = before] = one.trim().split(/\s+as\s+/);
    return [before, after];
  });
}
