/** As many beans as an answer weighs, of as many as there may be: a child who cannot read yet counts them. */
export function Beans({ count, of }: { count: number; of: number }) {
  const width = 14;
  return (
    <svg
      className="beans"
      viewBox={`0 0 ${of * width} 12`}
      width={of * width}
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: of }, (_, at) => (
        <ellipse
          key={`bean ${at + 1}`}
          className={at < count ? "bean" : "bean empty"}
          cx={at * width + width / 2}
          cy="6"
          rx="5.5"
          ry="4"
        />
      ))}
    </svg>
  );
}

/** How many beans a picture's name asks for: `beans-2-of-4`. Null where it names no beans. */
export function beansOf(picture: string | undefined): { count: number; of: number } | null {
  const [, count, of] = /^beans-(\d+)-of-(\d+)$/.exec(picture ?? "") ?? [];
  return count !== undefined && of !== undefined ? { count: Number(count), of: Number(of) } : null;
}
