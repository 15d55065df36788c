import { type ReactNode, useEffect, useRef } from "react";

/** One screen: its title is the page's title, and is read first when one comes to it. */
export function Screen({ title, above, children }: { title: string; above?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Kith`;
  }, [title]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
