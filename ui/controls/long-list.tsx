import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../words/strings.ts';
import { Button } from './button.tsx';

interface LongListProps<T> {
  items: readonly T[];
  /** A list item with a key. */
  render: (item: T, at: number) => JSX.Element;
  class: string;
  /** How many are there from the start. */
  most?: number;
  ordered?: boolean;
}

/** So many more come with each click. */
const step = 40;

/** A list whose end comes when it is asked for: a map of 2,000 notes opens at once, and nobody reads that many findings. */
export function LongList<T>({ items, render, class: look, most = step, ordered = false }: LongListProps<T>) {
  const list = useRef<HTMLElement | null>(null);
  const [shown, setShown] = useState(most);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.children[wanted]?.querySelector<HTMLElement>('button, summary')?.focus();
    setWanted(null);
  }, [wanted]);
  const List = ordered ? 'ol' : 'ul';
  const rest = items.length - shown;
  return (
    <>
      <List
        class={look}
        ref={(element: HTMLElement | null) => {
          list.current = element;
        }}
      >
        {items.slice(0, shown).map(render)}
      </List>
      {rest > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            setWanted(shown);
            setShown(shown + step);
          }}
        >
          {strings.showMore(Math.min(rest, step), rest)}
        </Button>
      )}
    </>
  );
}
