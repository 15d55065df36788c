import type { ReactNode } from "react";
import { Frame } from "../parts/frame.tsx";
import { Sprout, Stone } from "../parts/pictures.tsx";

/** A screen that only says something, kindly, and what can be done next. */
export function Message(props: {
  screen: string;
  picture: "sprout" | "stone";
  title: string;
  children?: ReactNode;
  buttons?: ReactNode;
  back?: (() => void) | undefined;
}) {
  return (
    <Frame screen={props.screen} back={props.back} below={props.buttons}>
      <div className="calm">
        {props.picture === "sprout" ? <Sprout /> : <Stone />}
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.children}
      </div>
    </Frame>
  );
}
