/** Something with a height that no page break may cut. */
type Piece = { height: number; keepsWithNext: boolean };

/** Puts pieces on pages in their order. A heading goes over with what it is the heading of; what is higher than a page has one of its own. */
export function packPages<Of extends Piece>(pieces: readonly Of[], room: number): Of[][] {
  const pages: Of[][] = [];
  let page: Of[] = [];
  let used = 0;
  for (const together of keptTogether(pieces)) {
    const height = together.reduce((sum, piece) => sum + piece.height, 0);
    if (page.length > 0 && used + height > room) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(...together);
    used += height;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

function keptTogether<Of extends Piece>(pieces: readonly Of[]): Of[][] {
  const groups: Of[][] = [];
  let group: Of[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.keepsWithNext) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}
