import { escaped } from "@kith/form";
import type { Language } from "@kith/instrument";
import type { Settings } from "../keep/kept.ts";
import { keepSettings } from "../keep/settings.ts";
import { isInside, stepInside } from "../link/address.ts";
import { hasWords, needWords, type Say, sayIn } from "./words/say.ts";

/** One screen as HTML, with what its buttons do by the names in `data-do`. */
export type Screen = {
  screen: string;
  step?: string;
  above?: string;
  main: string;
  below?: string;
  /** Two buttons of the same size, where neither answer should weigh more. */
  even?: boolean;
  /** What the phone's Back key does here; without it, Back leaves. */
  back?: (() => void) | undefined;
  doing: Readonly<Record<string, () => void>>;
  /** An answer was chosen; `tapped` says that it was by finger or mouse and not by arrow keys. */
  chose?: (value: string, tapped: boolean) => void;
  submit?: () => void;
  typing?: () => void;
};

export type Draw = (say: Say, language: Language) => Screen;

let place: HTMLElement;
let settings: Settings;
let suggested: Language = "zh-CN";
let drawing: Draw | null = null;
let current: Screen | null = null;
let seen: string | null = null;
let tappedRow: Element | null = null;
let left: () => void = () => undefined;

/** Makes the page ready to show screens: one listener for each kind of event, whatever is on the screen. */
export function setUpPage(element: HTMLElement, kept: Settings): void {
  place = element;
  settings = kept;
  place.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.detail > 0) noteTap(target?.closest("label.answer") ?? null);
    const button = target?.closest("[data-do]");
    const name = button?.getAttribute("data-do") ?? "";
    if (button instanceof HTMLButtonElement && !button.disabled) (common[name] ?? current?.doing[name])?.();
    // A tap on an answer that is chosen already goes on too, though nothing changes.
    if (target instanceof HTMLInputElement && target.type === "radio")
      chosen(target, tappedRow?.contains(target) ?? false);
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    current?.submit?.();
  });
  place.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "text") current?.typing?.();
  });
  addEventListener("popstate", () => {
    if (!isInside()) current?.back?.();
  });
}

/** What the page speaks: the wanted language once its words are here. */
export function language(): Language {
  const wanted = settings.language ?? suggested;
  return hasWords(wanted) ? wanted : "zh-CN";
}

/** A link may ask for a language; what the person chose on this device goes before it. */
export async function suggestLanguage(wanted: Language): Promise<void> {
  suggested = wanted;
  await needWords(settings.language ?? suggested).catch(() => undefined);
}

export function currentSettings(): Settings {
  return settings;
}

/** Shows a screen, and again whenever the language or the size of the text changes. */
export function show(draw: Draw): void {
  drawing = draw;
  redraw();
}

/** Whether any screen was shown yet, or still the words the page came with. */
export function hasShown(): boolean {
  return drawing !== null;
}

/** What is done whenever a screen goes, such as ending the voice that reads it. */
export function whenLeft(end: () => void): void {
  left = end;
}

export function redraw(): void {
  if (!drawing) return;
  left();
  const say = sayIn(language());
  current = drawing(say, language());
  const root = document.documentElement;
  root.lang = language();
  root.dataset.size = settings.elder ? "elder" : "usual";
  document.title = say("title");
  const focused = document.activeElement?.getAttribute("data-do");
  place.innerHTML = frameHtml(current, say);
  if (current.back) stepInside();
  const now = `${current.screen}/${current.step ?? ""}`;
  const first = seen === null;
  const same = seen === now;
  seen = now;
  if (same && focused) find(`[data-do="${focused}"]`)?.focus();
  if (same || first) return;
  // A new screen is read from its heading on; the very first one is left to the browser.
  scrollTo(0, 0);
  find("h1")?.focus({ preventScroll: true });
}

/** The same, but only where one of these screens is shown: an answer half chosen is not taken from under a finger. */
export function redrawOn(screens: readonly string[]): void {
  if (current && screens.includes(current.screen)) redraw();
}

export function find(selector: string): HTMLElement | null {
  const found = place.querySelector(selector);
  return found instanceof HTMLElement ? found : null;
}

export function buttonHtml(name: string, look: string, words: string, disabled = false): string {
  return `<button type="button" class="${look}" data-do="${name}"${disabled ? " disabled" : ""}>${escaped(words)}</button>`;
}

/** A tap on a row is followed at once by the browser's own click on its radio, which no longer knows of the finger. */
function noteTap(row: Element | null): void {
  tappedRow = row;
  setTimeout(() => {
    tappedRow = null;
  }, 0);
}

/** Marks the chosen answer without drawing the screen anew, so that the focus stays where it is. */
function chosen(input: HTMLInputElement, tapped: boolean): void {
  for (const row of place.querySelectorAll("label.answer")) row.classList.toggle("chosen", row.contains(input));
  current?.chose?.(input.value, tapped);
}

function frameHtml(screen: Screen, say: Say): string {
  const other = language() === "zh-CN" ? "en" : "zh-CN";
  const below = screen.below ? `<footer class="below${screen.even ? " even" : ""}">${screen.below}</footer>` : "";
  return `<div class="frame" data-lane="light" data-screen="${screen.screen}"><header class="top">
${aloudHtml(say)}<button type="button" class="quiet" data-do="large" aria-pressed="${settings.elder}">${escaped(say("large"))}</button>
<button type="button" class="quiet" data-do="language" lang="${other}">${escaped(say("otherLanguage"))}</button>
<p data-aloud role="status"></p></header>${screen.above ?? ""}<main>${screen.main}</main>${below}</div>`;
}

function aloudHtml(say: Say): string {
  return `<button type="button" class="quiet aloud" data-do="aloud" aria-pressed="false"><svg class="speaker" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 9h4l5-4v14l-5-4H4zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12"/></svg><span>${escaped(say("aloud"))}</span></button>`;
}

/** What a button above every screen does that is not made here. */
export function doEverywhere(name: string, does: () => void): void {
  common[name] = does;
}

const common: Record<string, () => void> = {
  large: () => changeSettings({ elder: !settings.elder }),
  language: () => void changeLanguage(language() === "zh-CN" ? "en" : "zh-CN"),
};

/** Where its words cannot come, the page goes on as it is. */
async function changeLanguage(wanted: Language): Promise<void> {
  await needWords(wanted).then(
    () => changeSettings({ language: wanted }),
    () => undefined,
  );
}

/** Changes what this device is set to, and draws the screen anew. */
export function changeSettings(part: Partial<Settings>): void {
  settings = { ...settings, ...part };
  keepSettings(settings).catch(() => undefined);
  redraw();
}
