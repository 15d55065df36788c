import type { Migration } from "kysely/migration";
import * as first from "./001-first.ts";
import * as staff from "./002-staff.ts";
import * as consentIndex from "./003-consent-index.ts";
import * as ledgerChain from "./004-ledger-chain.ts";
import * as signing from "./005-signing.ts";
import * as people from "./006-people.ts";
import * as setUp from "./007-set-up.ts";
import * as instrumentDrafts from "./008-instrument-drafts.ts";
import * as turn from "./009-turn.ts";
import * as paper from "./010-paper.ts";
import * as jobs from "./012-jobs.ts";
import * as firstResponse from "./013-first-response.ts";
import * as texts from "./014-texts.ts";
import * as countedByUs from "./016-counted-by-us.ts";

/** Every step from an empty file to today's tables, in order. A released step is never edited. */
export const migrations: Record<string, Migration> = {
  "001-first": first,
  "002-staff": staff,
  "003-consent-index": consentIndex,
  "004-ledger-chain": ledgerChain,
  "005-signing": signing,
  "006-people": people,
  "007-set-up": setUp,
  "008-instrument-drafts": instrumentDrafts,
  "009-turn": turn,
  "010-paper": paper,
  "012-jobs": jobs,
  "013-first-response": firstResponse,
  "014-texts": texts,
  "016-counted-by-us": countedByUs,
};
