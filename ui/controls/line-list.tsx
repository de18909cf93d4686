import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../state/lines.ts';
import { strings } from '../words/strings.ts';
import { Button, IconButton } from './button.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { readPastedLines } from './pasted-lines.ts';
import { Section } from './section.tsx';

export interface LineListProps<T extends Line> {
  /** Of the heading, for its id and the lines': `stages`. */
  id: string;
  title: string;
  hint: string;
  items: readonly T[];
  /** What the nth line is called while it has no name, and in its label: "Stage 3". */
  labelOf: (place: number) => string;
  addLabel: string;
  /** More are not taken; said when it is reached. */
  most: number;
  /** How many must stay. */
  least?: number;
  nextKey: string;
  fault?: string | undefined;
  /** In front of the name instead of its number, and behind it. */
  before?: (item: T) => ComponentChildren;
  behind?: (item: T, name: string) => ComponentChildren;
  onAdd: (names: string[], after: string | null) => void;
  onRename: (key: string, name: string) => void;
  onMove: (key: string, by: -1 | 1) => void;
  onRemove: (key: string) => void;
  /** Said aloud to those who do not see it. */
  say: (text: string) => void;
}

/** Names, one a line: Enter adds below, Backspace in an empty one removes it, Alt with arrows moves, pasted lines split. */
export function LineList<T extends Line>(props: LineListProps<T>) {
  const { id, title, hint, items, labelOf, addLabel, most, least = 1, nextKey, fault, say } = props;
  const words = strings.lines;
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const keepFocus = useKeptFocus();
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(wanted)}"] input`)?.focus();
    setWanted(null);
  }, [wanted]);

  const isFull = items.length >= most;
  const add = (names: string[], after: string | null) => {
    const room = names.slice(0, most - items.length);
    if (room.length < names.length) say(words.full(most));
    if (room.length === 0) return;
    props.onAdd(room, after);
    setWanted(nextKey);
  };
  const move = (item: T, place: number, by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= items.length) return;
    keepFocus();
    props.onMove(item.key, by);
    say(words.moved(item.name || labelOf(place + 1), to + 1, items.length));
  };
  const remove = (item: T, place: number) => {
    if (items.length <= least) return;
    props.onRemove(item.key);
    setWanted((items[place - 1] ?? items[place + 1])?.key ?? null);
    say(words.removed(item.name || labelOf(place + 1)));
  };
  const onKeyDown = (event: KeyboardEvent, item: T, place: number) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add([''], item.key);
    else if (event.key === 'Backspace' && item.name === '' && items.length > least) remove(item, place);
    else if (event.altKey && event.key === 'ArrowUp') move(item, place, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(item, place, 1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, item: T) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const field = event.currentTarget;
    const names = readPastedLines(text);
    if (names.length < 2 && (names[0] ?? '') === text.trim()) return;
    if (!(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = field;
    const before = value.slice(0, selectionStart ?? value.length);
    const after = value.slice(selectionEnd ?? value.length);
    // As in any text: what stood before the cursor stays before the first line, what stood behind it behind the last.
    const [first = '', ...rest] = names.slice(0, 1 + most - items.length);
    if (rest.length > 0) rest.push(`${rest.pop() ?? ''}${after}`);
    const line = rest.length > 0 ? before + first : before + first + after;
    props.onRename(item.key, line);
    field.value = line;
    field.setSelectionRange(before.length + first.length, before.length + first.length);
    if (names.length > 1 + rest.length) say(words.full(most));
    if (rest.length > 0) add(rest, item.key);
  };

  return (
    <Section id={`${id}-title`} title={title}>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ol class={`line-list ${id}-list`} ref={list}>
        {items.map((item, place) => {
          const name = item.name || labelOf(place + 1);
          return (
            <li key={item.key} data-line={item.key}>
              {props.before?.(item) ?? (
                <span class="place" aria-hidden="true">
                  {place + 1}
                </span>
              )}
              <input
                type="text"
                class="input"
                autocomplete="off"
                aria-label={labelOf(place + 1)}
                aria-describedby={fault === undefined ? `${id}-hint` : `${id}-fault`}
                aria-invalid={fault !== undefined && place === 0 ? 'true' : undefined}
                value={item.name}
                onInput={(event) => props.onRename(item.key, event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(event, item, place)}
                onPaste={(event) => onPaste(event, item)}
              />
              {props.behind?.(item, name)}
              <span class="line-buttons">
                <IconButton
                  icon="up"
                  name={words.moveUp(name)}
                  disabled={place === 0}
                  onClick={() => move(item, place, -1)}
                />
                <IconButton
                  icon="down"
                  name={words.moveDown(name)}
                  disabled={place === items.length - 1}
                  onClick={() => move(item, place, 1)}
                />
                <IconButton
                  icon="close"
                  name={words.remove(name)}
                  disabled={items.length <= least}
                  onClick={() => remove(item, place)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {isFull ? (
        <p class="hint">{words.full(most)}</p>
      ) : (
        <Button kind="quiet" icon="plus" onClick={() => add([''], null)}>
          {addLabel}
        </Button>
      )}
    </Section>
  );
}
