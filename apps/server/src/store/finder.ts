import type { Response } from "@kith/instrument";
import { gather, padded } from "./gather.ts";
import { askedBy, type FoundLink, findLink, formOfResponse, type LinkRow, linksByToken } from "./links.ts";
import { ready } from "./ready.ts";
import type { Secrets } from "./secrets.ts";
import type { Db } from "./tables.ts";

type Form = Awaited<ReturnType<typeof formOfResponse>>;
export type Finder = {
  link(presented: string): Promise<FoundLink>;
  form(link: LinkRow, response: Response): Promise<Form>;
};

/** Finds the link and the form of what comes in: many that come at once are looked up together. */
export function makeFinder(db: Db, secrets: Secrets): Finder {
  const links = gather((tokens: readonly string[]) => linksByToken(db, secrets, tokens));
  const forms = gather((questions: readonly Question[]) => formsOf(db, questions));
  return {
    link: (presented) => (/^[\w-]{22}$/.test(presented) ? links(presented) : findLink(db, secrets, presented)),
    form: (link, response) => (link.kind === "kiosk" ? formOfResponse(db, link, response) : forms({ link, response })),
  };
}

const askedOf = ready((db, [links = [], children = [], waves = []]) =>
  askedBy(db)
    .select("assignment.link_id")
    .where("assignment.link_id", "in", links)
    .where("child.code", "in", children)
    .where("assignment.wave", "in", waves),
);

type Question = { link: LinkRow; response: Response };

async function formsOf(db: Db, questions: readonly Question[]): Promise<Form[]> {
  const distinct = (of: (question: Question) => string) => padded([...new Set(questions.map(of))]);
  const rows = await askedOf(db, [
    distinct(({ link }) => link.id),
    distinct(({ response }) => response.child),
    distinct(({ response }) => response.wave),
  ]);
  const byLink = Map.groupBy(rows, (row) => row.link_id);
  return questions.map(({ link, response: { child, wave, informant, raterId, instrument } }) => {
    const fitting = (byLink.get(link.id) ?? []).filter(
      (row) =>
        row.child === child &&
        row.wave === wave &&
        row.informant === informant &&
        row.raterId === raterId &&
        row.instrument === instrument.id,
    );
    return fitting.find(({ hash }) => hash === instrument.hash) ?? fitting[0];
  });
}
