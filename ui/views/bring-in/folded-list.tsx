import type { JSX } from 'preact';
import { strings } from '../../words/strings.ts';

/** More would push what must be decided out of sight. */
const most = 3;

/** A list of which the first few are shown, and the rest on a click. */
export function FoldedList({ items }: { items: JSX.Element[] }) {
  const rest = items.slice(most);
  return (
    <>
      <ul class="changes">{items.slice(0, most)}</ul>
      {rest.length > 0 && (
        <details class="fold">
          <summary>{strings.bringIn.moreNotes(rest.length)}</summary>
          <ul class="changes">{rest}</ul>
        </details>
      )}
    </>
  );
}
