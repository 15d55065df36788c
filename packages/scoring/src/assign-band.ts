import type { Band, Informant, Language } from "@kith/instrument";

/** Whose bands are wanted. A band that names a population is used only for that population. */
export type BandFor = { informant: Informant; language: Language; population?: string | undefined };

/**
 * The band a value lies in, or null where there is none. A band begins at its lower end, inclusive, and ends where
 * the next begins, so 16.5 between 14 and 17 falls in no gap. Bands made for this population, informant and language
 * go before more general ones, and the two are never mixed.
 */
export function assignBand(bands: readonly Band[], value: number, who: BandFor): Band | null {
  const fitting = bands.filter((band) => fits(band, who));
  const closest = Math.max(...fitting.map(closeness));
  return fitting
    .filter((band) => closeness(band) === closest && band.lower <= value)
    .reduce<Band | null>((best, band) => (best === null || band.lower > best.lower ? band : best), null);
}

function fits(band: Band, who: BandFor): boolean {
  return (
    (band.informant === undefined || band.informant === who.informant) &&
    (band.language === undefined || band.language === who.language) &&
    (band.population === undefined || band.population === who.population)
  );
}

function closeness(band: Band): number {
  return (band.population ? 4 : 0) + (band.informant ? 2 : 0) + (band.language ? 1 : 0);
}
