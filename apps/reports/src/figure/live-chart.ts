import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { Ink } from "./chart-config.ts";
import { chartOf } from "./chart-of.ts";
import type { LiveModel } from "./live-model.ts";

Chart.register(LineController, LineElement, PointElement, BarController, BarElement);
Chart.register(LinearScale, CategoryScale, Tooltip, Legend);

/** Swaps the drawing for a live chart whose points the arrow keys walk and speak. `close` gives the drawing back. */
export function openLiveChart(host: HTMLElement, model: LiveModel): { close: () => void } {
  const box = document.createElement("div");
  box.className = "live";
  const canvas = document.createElement("canvas");
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "img");
  // A finger has no arrow keys; it is told to tap, and two buttons walk the points.
  const help = matchMedia("(pointer: coarse)").matches ? model.words.touch : model.words.help;
  canvas.setAttribute("aria-label", `${model.headline} ${help}`);
  const spoken = document.createElement("p");
  spoken.className = "spoken";
  spoken.setAttribute("aria-live", "polite");
  spoken.textContent = help;
  const frame = document.createElement("div");
  frame.className = "frame";
  frame.append(canvas);
  const { config, lines, points } = chartOf(model, host);
  // A line each, and the axis below.
  if (lines !== null) frame.style.height = `${lines * 3.25 + 5.5}rem`;
  box.append(frame, spoken);
  const drawn = host.querySelector(".drawn");
  if (drawn === null) host.prepend(box);
  else drawn.after(box);
  host.toggleAttribute("data-live", true);

  const draw = () => new Chart(canvas, config(inkOf(host)));
  let chart = draw();
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => {
    chart.destroy();
    chart = draw();
  };
  scheme.addEventListener("change", redraw);

  let at = -1;
  const walk = (step: 1 | -1) => {
    at = at < 0 && step < 0 ? points.length - 1 : (at + step + points.length) % points.length;
    const point = points[at];
    chart.setActiveElements(point ? [point] : []);
    chart.tooltip?.setActiveElements(point ? [point] : [], { x: 0, y: 0 });
    chart.update("none");
    spoken.textContent = model.spoken[at] ?? "";
  };
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    walk(step > 0 ? 1 : -1);
  });
  const steps = document.createElement("p");
  steps.className = "steps";
  steps.append(
    stepButton(model.words.previous, () => walk(-1)),
    stepButton(model.words.next, () => walk(1)),
  );
  box.append(steps);

  return {
    close: () => {
      scheme.removeEventListener("change", redraw);
      chart.destroy();
      box.remove();
      host.toggleAttribute("data-live", false);
    },
  };
}

function stepButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", press);
  return button;
}

/** The look's colours as the canvas needs them: worked out, for the scheme in use now. */
function inkOf(host: HTMLElement): Ink {
  const probe = document.createElement("span");
  host.append(probe);
  const colour = (name: string) => {
    probe.className = `ink-${name}`;
    return getComputedStyle(probe).color;
  };
  const ink = {
    text: colour("text"),
    line: colour("line"),
    paper: colour("paper"),
    caregiver: colour("caregiver"),
    teacher: colour("teacher"),
    child: colour("child"),
    facilitator: colour("text"),
    font: getComputedStyle(host).fontFamily,
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
  probe.remove();
  return ink;
}
