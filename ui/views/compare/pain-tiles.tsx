import type { ComparedPain, Comparison } from '../../../src/insights/compare/comparison.ts';
import { Section } from '../../controls/section.tsx';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';

export interface PainTilesProps {
  pains: Comparison['pains'];
  showRecord: (pain: ComparedPain) => (() => void) | undefined;
}

/** How many pain points are gone, new, still there; the last in a list of their own, for they changed nothing. */
export function PainTiles({ pains, showRecord }: PainTilesProps) {
  const words = strings.compare;
  const tiles = [
    { look: 'good', n: pains.gone.length, label: words.gone },
    { look: 'bad', n: pains.new.length, label: words.fresh },
    { look: 'same', n: pains.still.length, label: words.still },
  ];
  return (
    <Section id="pains" title={words.pains}>
      <ul class="tiles-of-three">
        {tiles.map(({ look, n, label }) => (
          <li key={label} class={`count-tile ${n === 0 ? 'none' : look}`}>
            <strong>{n}</strong> <span>{label}</span>
          </li>
        ))}
      </ul>
      {pains.still.length > 0 && (
        <details class="fold">
          <summary>{words.stillList(pains.still.length)}</summary>
          <ul class="changes">
            {pains.still.map((pain) => (
              <ChangeRow
                key={`${pain.fromId} ${pain.toId}`}
                label={pain.stage ?? words.theMap}
                name={pain.text}
                onShow={showRecord(pain)}
              >
                <span class="change-words">{pain.text}</span>
              </ChangeRow>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
