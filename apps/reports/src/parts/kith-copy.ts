/** Puts a button beside each sentence that copies it with its source: the page's title and an address that leads back to it. */
class KithCopy extends HTMLElement {
  connectedCallback(): void {
    const words: Record<"copy" | "copied" | "chosen", string> = {
      copy: this.dataset.copyWord ?? "",
      copied: this.dataset.copiedWord ?? "",
      chosen: this.dataset.chosenWord ?? "",
    };
    for (const sentence of this.querySelectorAll<HTMLElement>("[data-claim]")) {
      if (sentence.querySelector("button") !== null) continue;
      const text = sentence.textContent?.trim() ?? "";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = words.copy;
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      button.addEventListener(
        "click",
        () =>
          void copy(sentence, text).then((done) => {
            said.textContent = done ? words.copied : words.chosen;
          }),
      );
      sentence.append(button, said);
    }
  }
}

/** Copies, or where a browser does not allow it, selects the sentence for the reader's own hand. */
async function copy(sentence: HTMLElement, text: string): Promise<boolean> {
  const { origin, pathname } = location;
  try {
    await navigator.clipboard.writeText(`${text}\n— ${document.title}\n${origin}${pathname}#${sentence.id}`);
    return true;
  } catch {
    const first = sentence.firstChild;
    if (first !== null) getSelection()?.setBaseAndExtent(first, 0, first, first.textContent?.length ?? 0);
    return false;
  }
}

customElements.define("kith-copy", KithCopy);
