/** Browsers remember that a part was missing, so the page is loaded anew; but only if the server is there, else it would be gone. */
export function loadAgain(): void {
  fetch("/f", { method: "HEAD", cache: "no-store" }).then(
    (reply) => reply.ok && location.reload(),
    () => undefined,
  );
}
