import { useRef } from 'preact/hooks';

interface TabListProps<T extends string> {
  /** The list's name. */
  label: string;
  tabs: readonly { id: T; label: string; tally?: number }[];
  chosen: T;
  /** The id of the element that shows what is chosen. */
  panelId: string;
  onChoose: (id: T) => void;
}

/** Tabs as the ARIA practices have them: one stop of the Tab key, arrows, Home and End go from one to the next and choose it. */
export function TabList<T extends string>({ label, tabs, chosen, panelId, onChoose }: TabListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (to: number) => {
    const at = (to + tabs.length) % tabs.length;
    const tab = tabs[at];
    if (!tab) return;
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const steps: { [key: string]: number } = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${panelId}-${tab.id}`}
          class="tab"
          aria-selected={tab.id === chosen}
          aria-controls={panelId}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
          {tab.tally !== undefined && tab.tally > 0 && <span class="tally">{tab.tally}</span>}
        </button>
      ))}
    </div>
  );
}
