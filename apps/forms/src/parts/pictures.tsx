import type { ReactNode } from "react";

function Picture({ children }: { children: ReactNode }) {
  return (
    <svg className="picture" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <circle className="picture-ground" cx="48" cy="48" r="46" />
      {children}
    </svg>
  );
}

/** A cup of tea, for the break. */
export function Cup() {
  return (
    <Picture>
      <path className="picture-line" d="M28 42h34v14a16 16 0 0 1-16 16h-2a16 16 0 0 1-16-16z" />
      <path className="picture-line" d="M62 46h4a8 8 0 0 1 0 16h-5" />
      <path className="picture-line" d="M38 34c-4-5 4-7 0-12M50 34c-4-5 4-7 0-12" />
    </Picture>
  );
}

/** A folded letter, for what is about to go. */
export function Letter() {
  return (
    <Picture>
      <path className="picture-line" d="M24 34h48v32H24z" />
      <path className="picture-line" d="M24 36l24 18 24-18" />
    </Picture>
  );
}

/** A sprout, for what has arrived. */
export function Sprout() {
  return (
    <Picture>
      <path className="picture-line" d="M48 74V46" />
      <path
        className="picture-fill"
        d="M48 50c-1-12-9-18-22-18 0 12 8 19 22 18zM48 44c0-12 8-19 22-20 1 13-8 20-22 20z"
      />
      <path className="picture-line" d="M34 76h28" />
    </Picture>
  );
}

/** A stone in the stream, for what must wait. */
export function Stone() {
  return (
    <Picture>
      <path className="picture-line" d="M30 60c0-12 8-20 19-20s18 8 18 20z" />
      <path className="picture-line" d="M20 68c5-4 9 4 14 0s9 4 14 0 9 4 14 0 9 4 14 0" />
    </Picture>
  );
}
