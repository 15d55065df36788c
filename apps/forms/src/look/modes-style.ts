import address from "./modes.css?url";

/** The style sheet of what only the large lane shows; all else stands in the page. It is waited for, so that nothing jumps. */
export function modesStyle(): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = () => done();
    link.onerror = () => failed(new Error("the style sheet did not come"));
  });
}
