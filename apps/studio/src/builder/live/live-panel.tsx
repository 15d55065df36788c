import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { liveWords } from "../../words/live.ts";
import type { Advice } from "../advice.ts";
import type { Draft } from "../draft.ts";
import { previewOf } from "../to-instrument.ts";
import type { Unfinished } from "../unfinished.ts";
import type { Change } from "../use-draft.ts";
import { AdviceList } from "./advice-list.tsx";
import { Paper } from "./paper.tsx";
import { ToDoList } from "./to-do-list.tsx";
import { Translations } from "./translations.tsx";

// SurveyJS is heavy, so it comes only when somebody looks.
const TryIt = lazy(async () => ({ default: (await import("./try-it.tsx")).TryIt }));

/** What stands beside the editor and changes with every word: the form, the paper, what is missing, and advice. */
export function LivePanel({
  draft,
  change,
  todo,
  advice,
  leave,
}: {
  draft: Draft;
  change: Change;
  todo: Unfinished[];
  advice: Advice[];
  /** On a narrow screen the editor comes back to the front. */
  leave: () => void;
}) {
  const say = useSay();
  const shown = useDeferredValue(draft);
  const instrument = useMemo(() => previewOf(shown), [shown]);
  const empty = <p className="quiet">{say(liveWords.empty)}</p>;
  return (
    <Tabs className="live" aria-label={say(liveWords.beside)}>
      <TabList className="live-tabs" aria-label={say(liveWords.beside)}>
        <Tab id="try" className="live-tab">
          {say(liveWords.tryIt)}
        </Tab>
        <Tab id="paper" className="live-tab">
          {say(liveWords.paper)}
        </Tab>
        <Tab id="todo" className="live-tab">
          {say(liveWords.toDo)} <span className="tag">{todo.length}</span>
        </Tab>
        <Tab id="advice" className="live-tab">
          {say(liveWords.advice)} <span className="tag">{advice.length}</span>
        </Tab>
        <Tab id="translations" className="live-tab">
          {say(liveWords.translations)}
        </Tab>
      </TabList>
      <TabPanel id="try" className="live-panel">
        {instrument ? (
          <Suspense fallback={empty}>
            <TryIt instrument={instrument} />
          </Suspense>
        ) : (
          empty
        )}
      </TabPanel>
      <TabPanel id="paper" className="live-panel">
        {instrument ? <Paper instrument={instrument} /> : empty}
      </TabPanel>
      <TabPanel id="todo" className="live-panel">
        <ToDoList draft={draft} todo={todo} leave={leave} />
      </TabPanel>
      <TabPanel id="advice" className="live-panel">
        <AdviceList draft={draft} instrument={instrument} advice={advice} leave={leave} />
      </TabPanel>
      <TabPanel id="translations" className="live-panel">
        <Translations draft={draft} change={change} />
      </TabPanel>
    </Tabs>
  );
}
