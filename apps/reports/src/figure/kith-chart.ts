import type { LiveModel } from "./live-model.ts";

/** Puts a button under a drawn chart. Only a press fetches Chart.js; without it, or without JavaScript, the drawing stays. */
class KithChart extends HTMLElement {
  #live: { close: () => void } | null = null;

  connectedCallback(): void {
    const text = this.querySelector("script")?.textContent;
    if (text === undefined || this.querySelector("button") !== null) return;
    const model: LiveModel = JSON.parse(text);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = model.words.open;
    button.addEventListener("click", () => void this.#toggle(model, button));
    this.append(button);
  }

  async #toggle(model: LiveModel, button: HTMLButtonElement): Promise<void> {
    if (this.#live !== null) {
      this.#live.close();
      this.#live = null;
      button.textContent = model.words.open;
      return;
    }
    button.disabled = true;
    try {
      const { openLiveChart } = await import("./live-chart.ts");
      this.#live = openLiveChart(this, model);
      button.textContent = model.words.close;
    } catch {
      button.textContent = model.words.failed;
      return;
    }
    button.disabled = false;
  }
}

customElements.define("kith-chart", KithChart);
