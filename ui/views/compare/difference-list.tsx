import type { Difference } from '../../../src/insights/compare/comparison.ts';
import { Section } from '../../controls/section.tsx';
import { kindNames, nameField } from '../../words/changes.ts';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import { ChangeText } from '../shared/change-text.tsx';

export interface DifferenceListProps {
  differences: readonly Difference[];
  showRecord: (difference: Difference) => (() => void) | undefined;
}

/** Everything that differs, stage by stage, each with the way to it. */
export function DifferenceList({ differences, showRecord }: DifferenceListProps) {
  const words = strings.compare;
  if (differences.length === 0) return null;
  return (
    <Section id="all-changes" title={words.changes} tally={differences.length}>
      {groupByPlace(differences).map(({ place, stage, items }) => (
        <div key={place}>
          <h3>{stage}</h3>
          <ul class="changes">
            {items.map((item, index) => (
              <ChangeRow
                key={`${index}`}
                label={labelOf(item)}
                name={item.name}
                badge={{ text: words.ops[item.op], look: item.op }}
                onShow={showRecord(item)}
              >
                <ChangeText {...textOf(item)} />
              </ChangeRow>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function groupByPlace(differences: readonly Difference[]) {
  const groups: { place: number; stage: string; items: Difference[] }[] = [];
  for (const difference of differences) {
    const last = groups.at(-1);
    if (last?.place === difference.place) last.items.push(difference);
    else {
      const stage = difference.stage ?? strings.compare.theMap;
      groups.push({ place: difference.place, stage, items: [difference] });
    }
  }
  return groups;
}

function labelOf({ kind, row, field, op }: Difference): string {
  const isSaid = field === undefined || op === 'reworded' || (kind === 'emotion' && field === 'value');
  return [
    kindNames[kind],
    ...(row === undefined ? [] : [row]),
    ...(isSaid ? [] : [nameField(field, kind)]),
  ].join(' · ');
}

function textOf({ op, name, before, after, field }: Difference) {
  const empty = strings.bringIn.nothingThere;
  if (op === 'added') return { name, before: undefined, after: name, field };
  if (op === 'removed') return { name, before: name, after: undefined, field };
  // What moved is named by its words, and then where from and where to.
  const told = op === 'moved' ? 'place' : field;
  return { name, before: before || empty, after: after || empty, field: told };
}
