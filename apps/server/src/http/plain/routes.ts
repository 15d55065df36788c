import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledForm } from "@kith/form";
import type { Instrument, Language, Words } from "@kith/instrument";
import { type Context, Hono } from "hono";
import type { FormToFill, OpenedLink } from "../../../api/index.ts";
import { lightForm } from "../light-forms.ts";
import { limitBody } from "../limit-body.ts";
import { openLink } from "../open-link.ts";
import { pressed } from "../pressed.ts";
import { type Refused, refuse } from "../refusal.ts";
import { appHeaders } from "../security.ts";
import type { World } from "../world.ts";
import { alreadyHtml, needsScriptHtml, receiptHtml, refusedHtml } from "./end-html.ts";
import { formHtml } from "./form-html.ts";
import { type Around, codeHtml, pageHtml } from "./page.ts";
import { type Posted, takeForm } from "./take-form.ts";

/** Forms for browsers without script: a code is typed, the whole form comes as one page, and is posted back. */
export function plainRoutes(world: World, addressOf: (c: Context) => string) {
  const routes = new Hono();
  const style = styleOf(world.folders.forms);
  routes.use(appHeaders, pressed);
  routes.use(limitBody(64, (c) => c.html(refusedPage("zh-CN", refuse("too-big").says), 413)));
  routes.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    return next();
  });
  routes.get("/", (c) => c.html(pageHtml(around("zh-CN"), codeHtml("zh-CN", "", ""))));
  routes.post("/", async (c) => {
    const posted = await read(c);
    if (posted.code === undefined)
      return c.html(pageHtml(around(languageOf(posted)), codeHtml(languageOf(posted), "", "")));
    const asked = await ask(c, posted);
    if ("page" in asked) return c.html(asked.page, asked.status);
    const { opened, form, instrument, compiled, code } = asked;
    const hidden = {
      code,
      form: form.assignment,
      language: compiled.language,
      id: randomUUID(),
      opened: world.now().toISOString(),
    };
    const main = formHtml({ opened, form, instrument, compiled, hidden });
    return c.html(pageHtml(around(compiled.language, { code, form: form.assignment }), main));
  });
  routes.post("/send", async (c) => {
    const posted = await read(c);
    const asked = await ask(c, posted, true);
    if ("page" in asked) return c.html(asked.page, asked.status);
    const { opened, form, instrument, compiled, code } = asked;
    const receipt = await takeForm(world, code, asked, posted);
    if (receipt.kind === "refused") return c.html(refusedPage(compiled.language, receipt.says), receipt.status);
    const left = opened.forms.some((one) => one.status === "open" && one.assignment !== form.assignment);
    const next = left ? { code, language: compiled.language } : null;
    return c.html(
      pageHtml(around(compiled.language), receiptHtml(compiled.language, instrument, receipt.receipt, next)),
    );
  });

  /** The form a code stands for, or the page that says why there is none. */
  const ask = async (c: Context, posted: Posted, sending = false): Promise<Asked | Page> => {
    const code = posted.code ?? "";
    const opened = await openLink(world, addressOf(c), { code });
    if (opened.kind === "refused") return sending ? refusedBy(posted, opened) : codeAgain(posted, opened);
    const language = "language" in posted ? languageOf(posted) : opened.language;
    const page = (main: string): Page => ({ page: pageHtml(around(language, { code }), main), status: 200 });
    if (opened.kind !== "caregiver" && opened.kind !== "child") return page(needsScriptHtml(language));
    const wanted = opened.forms.find((one) => one.assignment === posted.form);
    const form = wanted ?? opened.forms.find((one) => one.status === "open");
    if (!form)
      return page(
        alreadyHtml(
          language,
          opened.forms.flatMap((one) => one.receipt ?? []),
        ),
      );
    const version = opened.instruments[form.instrument];
    if (!version) throw new Error("plainRoutes requires the instrument of every form");
    const light = await world.store.read((db) => lightForm(db, version.hash));
    if (light === null) return page(needsScriptHtml(language));
    return { code, opened, form, instrument: version.instrument, hash: version.hash, compiled: light.forms[language] };
  };
  const around = (language: Language, resend: Record<string, string> = {}): Around => ({
    language,
    style: style(),
    resend,
  });
  const refusedPage = (language: Language, says: Words) => pageHtml(around(language), refusedHtml(language, says));
  const refusedBy = (posted: Posted, { says, status }: Refused): Page => ({
    page: refusedPage(languageOf(posted), says),
    status,
  });
  const codeAgain = (posted: Posted, { says, status }: Refused): Page => {
    const language = languageOf(posted);
    return { page: pageHtml(around(language), codeHtml(language, posted.code ?? "", says[language])), status };
  };
  return routes;
}

type Page = { page: string; status: 200 | Refused["status"] };
type Asked = {
  code: string;
  opened: OpenedLink;
  form: FormToFill;
  instrument: Instrument;
  hash: string;
  compiled: CompiledForm;
};

async function read(c: Context): Promise<Posted> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function languageOf(posted: Posted): Language {
  return posted.language === "en" ? "en" : "zh-CN";
}

/** The light page's own style sheet, found once it is built. */
function styleOf(forms: string): () => string | null {
  let found: string | null = null;
  return () => {
    try {
      found ??= /<style data-file="([^"]+)"/.exec(readFileSync(join(forms, "index.html"), "utf8"))?.[1] ?? null;
    } catch {
      // Not built yet: the page is plain, and works.
    }
    return found;
  };
}
