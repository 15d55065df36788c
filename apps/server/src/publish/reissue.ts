import { type LedgerEntry, ledgerProblems, type MemberSet, type Release } from "@kith/release";
import type { ReleaseObstacle } from "../../api/index.ts";
import { almostTheSame, toldTogether } from "./obstacles.ts";

/** All children behind what is told of the sessions: who came how often is a number of theirs too. */
export function everyone(children: { code: string; consentWithdrawn: boolean }[], markOf: (code: string) => string) {
  const members = children.filter((child) => !child.consentWithdrawn).map(({ code }) => markOf(code));
  return { informant: "facilitator", scale: "sessions", wave: "all", members: members.toSorted() };
}

/**
 * Why a group that was public before may not be published anew, though each of its numbers keeps the rules: beside the
 * edition that somebody kept, it would be the same report with one child fewer or more.
 */
export function reissueProblems(
  release: Release,
  sets: MemberSet[],
  ledger: readonly LedgerEntry[],
): ReleaseObstacle[] {
  const before = ledger.findLast((entry) => entry.kind === "published" && entry.group === release.slug);
  if (before?.kind !== "published") return [];
  const wasShown = (informant: string, scale: string, wave: string) =>
    before.sets.some((set) => set.informant === informant && set.scale === scale && set.wave === wave);
  const isEveryone = ({ scale }: MemberSet) => scale === "sessions";
  const sessions = ledgerProblems(ledger, release.slug, sets.filter(isEveryone));
  const cells = release.findings.flatMap((finding) => {
    const { informant, scale, from, to } = finding;
    const at = `${informant}/${scale}/${from}/${to}`;
    if (finding.kind === "withheld") {
      return finding.reason === "almost-the-same-children" && wasShown(informant, scale, to) ? [almostTheSame(at)] : [];
    }
    const isPooled = isToldTogether(ledger, release, informant, scale);
    return to === "T1" && isPooled && !wasShown(informant, scale, to) ? [toldTogether(at)] : [];
  });
  return [...sessions.map(({ at }) => almostTheSame(at)), ...cells];
}

/** Whether this group's number, never shown by itself, stands within a number of several groups that is public. */
function isToldTogether(ledger: readonly LedgerEntry[], release: Release, informant: string, scale: string): boolean {
  return ledger.some(
    (entry) =>
      entry.kind === "published" &&
      entry.group === `programme/${release.programme.slug}` &&
      entry.sets.some((set) => set.informant === informant && set.scale === `${scale}/${release.slug}`),
  );
}
