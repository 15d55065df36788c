/** Browsers remember that a part was missing, so the page is loaded anew; but only if the server is there, else it would be gone. */
export function loadAgain(): void {
  fetch("/f", { method: "HEAD", cache: "no-store" }).then(
    async (reply) => {
      if (!reply.ok) return;
      await newestWorker().catch(() => undefined);
      location.reload();
    },
    () => undefined,
  );
}

/** An older worker would bring its own old page again, and that one the part that is gone: a newer one takes over first. */
async function newestWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration("/f");
  await registration?.update();
  const worker = registration?.installing;
  if (!worker) return;
  await new Promise<void>((done) => {
    setTimeout(done, 20_000);
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated" || worker.state === "redundant") done();
    });
  });
}
