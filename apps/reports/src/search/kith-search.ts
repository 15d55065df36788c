import MiniSearch from "minisearch";
import type { SearchDocument } from "./search-documents.ts";
import { wordsIn } from "./words-in.ts";

/** Searches the reports as one types. Without it the page's own list of reports, in the order of their names, is all there. */
class KithSearch extends HTMLElement {
  connectedCallback(): void {
    const { index, groups } = this.dataset;
    const field = this.querySelector("input");
    const list = this.querySelector("ul");
    const said = this.querySelector("[role=status]");
    if (index === undefined || groups === undefined || field === null || list === null || said === null) return;
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    let ready: Promise<MiniSearch<SearchDocument>> | null = null;
    const search = async () => {
      const asked = field.value.trim();
      ready ??= readIndex(index);
      const found =
        asked === "" ? [] : (await ready).search(asked, { combineWith: "AND", prefix: (word) => word.length > 1 });
      if (asked !== field.value.trim()) return;
      list.replaceChildren(
        ...found.slice(0, most).map((one) => line(`${groups}/${one.id}/index.html`, one.title, one.where)),
      );
      said.textContent = asked === "" ? "" : found.length === 0 ? (this.dataset.none ?? "") : (this.dataset.some ?? "");
      this.toggleAttribute("data-asked", asked !== "");
    };
    const start = () => void search().catch(() => (said.textContent = this.dataset.failed ?? ""));
    field.addEventListener("input", start);
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      start();
    });
    if (field.value !== "") start();
  }
}

const most = 50;

async function readIndex(address: string): Promise<MiniSearch<SearchDocument>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the search index could not be read: ${response.status}`);
  const documents: SearchDocument[] = await response.json();
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "where", "text"],
    storeFields: ["title", "where"],
    tokenize: wordsIn,
    searchOptions: { boost: { title: 3, where: 2 } },
  });
  index.addAll(documents);
  return index;
}

function line(address: string, title: string, where: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const small = document.createElement("small");
  link.href = address;
  link.textContent = title;
  small.textContent = where;
  item.append(link, small);
  return item;
}

customElements.define("kith-search", KithSearch);
