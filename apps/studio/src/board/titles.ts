import type { Words } from "@kith/instrument";
import { useEffect, useState } from "react";

const none: ReadonlyMap<string, Words> = new Map();

/** What each of our instruments is called. They are fetched only when somebody looks. */
export function useTitles(): ReadonlyMap<string, Words> {
  const [titles, setTitles] = useState(none);
  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => isGone || setTitles(loaded),
      // Without a connection the forms are numbered instead.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, []);
  return titles;
}

async function load(): Promise<ReadonlyMap<string, Words>> {
  const { library } = await import("@kith/library");
  return new Map(library.map((instrument) => [instrument.id, instrument.title]));
}
