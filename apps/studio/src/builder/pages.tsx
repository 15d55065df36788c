import "../css/booklet.css";
import "../css/booklet-print.css";
import "../css/builder.css";
import "../css/builder-rows.css";
import "../css/preview.css";
import type { Route } from "../route.ts";
import { Editor } from "./editor.tsx";
import { Shelf } from "./shelf/shelf.tsx";
import { VersionPage } from "./version-page.tsx";

/** The builder's own screens: the shelf, a draft, and a frozen version. */
export function BuilderPages({ route, signedOut }: { route: BuilderRoute; signedOut: () => void }) {
  if (route.screen === "draft") return <Editor id={route.draft} signedOut={signedOut} />;
  if (route.screen === "version") return <VersionPage key={route.hash} hash={route.hash} signedOut={signedOut} />;
  return <Shelf signedOut={signedOut} />;
}

type BuilderRoute = Route & { screen: "instruments" | "draft" | "version" };
