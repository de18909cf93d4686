import type { Resolution } from '../../../src/journey/merge/change.ts';
import { describeConflict, groupByStage } from '../../changes/describe-change.ts';
import { Button } from '../../controls/button.tsx';
import { keyOf, undecided } from '../../state/bring-in.ts';
import { ConflictCard } from './conflict-card.tsx';
import type { ReviewPart } from './review-part.ts';

/** What both sides changed. Each asks; or all are decided from one side at once. */
export function ConflictList({ panel, preview, words, sides, showRecord, authorOf }: ReviewPart) {
  const { conflicts, seen } = preview.found;
  if (conflicts.length === 0) return null;
  const open = undecided(preview).length;
  const resolve = (resolutions: { [key: string]: Resolution }) =>
    panel.store.dispatch({ type: 'bringIn', change: { do: 'resolve', resolutions } });
  const takeAll = (side: 'ours' | 'theirs') =>
    resolve(Object.fromEntries(conflicts.map((conflict) => [keyOf(conflict), side])));
  const described = conflicts.map((conflict) => ({ conflict, ...describeConflict(sides, conflict) }));
  return (
    <section aria-labelledby="to-decide">
      <div class="section-head">
        <h2 id="to-decide">
          {words.conflicts}{' '}
          <span class={open > 0 ? 'tally urgent' : 'tally'}>
            {open > 0 ? open : words.allDecided(conflicts.length)}
          </span>
        </h2>
        {conflicts.length > 1 && (
          <>
            <Button kind="quiet" onClick={() => takeAll('theirs')}>
              {words.allBoard}
            </Button>
            <Button kind="quiet" onClick={() => takeAll('ours')}>
              {words.allFile}
            </Button>
          </>
        )}
      </div>
      <p class="hint">{words.conflictsHint}</p>
      {groupByStage(described, seen.orders.stages).map(({ stage, items }) => (
        <div key={stage}>
          <h3>{stage}</h3>
          {items.map(({ conflict, label, name }) => {
            const key = keyOf(conflict);
            return (
              <ConflictCard
                key={key}
                conflict={conflict}
                label={label}
                name={name}
                sides={sides}
                words={words}
                resolution={preview.choices.resolutions[key]}
                resolve={(resolution) => resolve({ [key]: resolution })}
                onShow={showRecord(conflict.recordId)}
                author={authorOf(conflict.recordId)}
                fresh={preview.lookAgain.includes(conflict.recordId)}
              />
            );
          })}
        </div>
      ))}
    </section>
  );
}
