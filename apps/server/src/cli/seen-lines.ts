import { type Instrument, Wave } from "@kith/instrument";

/** What makes two lines the same form: the child, the wave and the instrument, which says who answers. */
export type Keyed = { child: string; wave: Wave; instrument: { id: string } };

/**
 * Remembers on which line each form was, and gives the earlier line of one that comes again. For every child it keeps a
 * number for each wave and instrument, and no more.
 */
export function seenLines(instruments: readonly Instrument[]): (form: Keyed, line: number) => number | null {
  const children = new Map<string, number>();
  const places = Wave.options.length * instruments.length;
  let lines = new Uint32Array(1024);
  return ({ child, wave, instrument }, line) => {
    const known = children.get(child) ?? children.size;
    if (known === children.size) children.set(child, known);
    const form = instruments.findIndex((one) => one.id === instrument.id) * Wave.options.length;
    const place = known * places + form + Wave.options.indexOf(wave);
    if (place >= lines.length) {
      const larger = new Uint32Array(Math.max(place + 1, lines.length * 2));
      larger.set(lines);
      lines = larger;
    }
    const earlier = lines[place];
    if (earlier) return earlier;
    lines[place] = line;
    return null;
  };
}
