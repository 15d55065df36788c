import type { SquareState } from "./square.ts";

/** A shape for each state, so that colour is never the only sign: ring, half, disc with a tick, triangle, dash. */
export function Mark({ kind }: { kind: SquareState["kind"] }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <Shape kind={kind} />
    </svg>
  );
}

function Shape({ kind }: { kind: SquareState["kind"] }) {
  switch (kind) {
    case "expected":
      return <circle className="stroke" cx="8" cy="8" r="6" />;
    case "opened":
      return (
        <>
          <circle className="stroke" cx="8" cy="8" r="6" />
          <circle className="fill" cx="8" cy="8" r="2.25" />
        </>
      );
    case "on-paper":
      return <path className="stroke" d="M4 2.500h5.500L12 5v8.500H4zM6.250 7h3.500M6.250 10h3.500" />;
    case "partly":
      return (
        <>
          <circle className="stroke" cx="8" cy="8" r="6" />
          <path className="fill" d="M8 2a6 6 0 0 1 0 12z" />
        </>
      );
    case "received":
      return (
        <>
          <circle className="fill" cx="8" cy="8" r="7" />
          <path className="tick" d="M4.750 8.250 7 10.500l4.250-4.750" />
        </>
      );
    case "missing":
      return <path className="stroke" d="M8 2.500 14 13.500H2z" />;
    case "not-needed":
    case "nothing-asked":
      return <path className="stroke" d="M4 8h8" />;
  }
}
