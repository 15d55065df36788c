const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as HTML that says them and does nothing else. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
