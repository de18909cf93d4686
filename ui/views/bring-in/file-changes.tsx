import { describeChange, groupByStage } from '../../changes/describe-change.ts';
import { Button } from '../../controls/button.tsx';
import { keyOf } from '../../state/bring-in.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import { ChangeText } from '../shared/change-text.tsx';
import type { ReviewPart } from './review-part.ts';

/** What the file would change, ticked, by stage. */
export function FileChanges({ panel, preview, words, sides, showRecord }: ReviewPart) {
  const changes = preview.found.changes.filter(({ from }) => from === 'file');
  if (changes.length === 0) return null;
  const tick = (keys: string[], on: boolean) =>
    panel.store.dispatch({ type: 'bringIn', change: { do: 'tick', keys, on } });
  const described = changes.map((change) => ({
    key: keyOf(change),
    change,
    ...describeChange(sides, change),
  }));
  const all = described.map(({ key }) => key);
  return (
    <section aria-labelledby="from-file">
      <div class="section-head">
        <h2 id="from-file">
          {words.fromFile} <span class="tally">{changes.length}</span>
        </h2>
        <Button kind="quiet" name={`${words.tickAll}: ${words.fromFile}`} onClick={() => tick(all, true)}>
          {words.tickAll}
        </Button>
        <Button kind="quiet" name={`${words.tickNone}: ${words.fromFile}`} onClick={() => tick(all, false)}>
          {words.tickNone}
        </Button>
      </div>
      {groupByStage(described, preview.found.seen.orders.stages).map(({ stage, items }) => (
        <div key={stage}>
          <h3>{stage}</h3>
          <ul class="changes">
            {items.map((item) => (
              <ChangeRow
                key={item.key}
                label={item.label}
                name={item.name}
                fresh={preview.lookAgain.includes(item.recordId)}
                tick={{
                  on: !preview.choices.unticked.includes(item.key),
                  set: (on) => tick([item.key], on),
                }}
                onShow={showRecord(item.recordId)}
              >
                <ChangeText {...item} field={item.change.field} />
              </ChangeRow>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
