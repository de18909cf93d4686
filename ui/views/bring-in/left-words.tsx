import type { Left } from '../../../src/imports/build/count-left.ts';
import { strings } from '../../words/strings.ts';

const mostShown = 200;

/** What of a file is not on the map, with its words, where they stand and why. */
export function LeftWords({ left }: { left: readonly Left[] }) {
  const words = strings.mapping;
  if (left.length === 0) return <p class="hint">{words.allThere}</p>;
  return (
    <details>
      <summary>{words.left(left.length)}</summary>
      <ul class="left-words">
        {left.slice(0, mostShown).map(({ where, text, reason }, at) => (
          <li key={`${at} ${where}`}>
            <span>“{text}”</span>
            <span class="hint">
              {where}. {reason}
            </span>
          </li>
        ))}
      </ul>
      {left.length > mostShown && <p class="hint">{words.moreLeft(left.length - mostShown)}</p>}
    </details>
  );
}
