import { summarize } from '../../../src/insights/compare/summarize.ts';
import { sayLostSigns } from '../../../src/journey/mend-signs.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { saveLog } from '../../jobs/compare.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { openSnapshots } from '../../jobs/snapshots.ts';
import { FeelingsCompared } from '../../pictures/feelings-compared.tsx';
import { nodeOfKey } from '../../state/compare.ts';
import { mapAt } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { ChooseStates } from './choose-states.tsx';
import { DifferenceList } from './difference-list.tsx';
import { PainTiles } from './pain-tiles.tsx';

/** Two states side by side: in a sentence, as a picture, and thing by thing; as a change log to take away. */
export function Compare({ panel, state }: ViewProps) {
  const { dispatch } = panel.store;
  const words = strings.compare;
  const { from, to, found, saved } = state.comparing;
  const rootId = nodeOfKey(to, 'map') ?? nodeOfKey(from, 'map') ?? state.snapshots.rootId;
  const isKept = nodeOfKey(from, 'snapshot') !== null || nodeOfKey(to, 'snapshot') !== null;
  const back = () =>
    isKept && rootId !== null ? void openSnapshots(panel, rootId) : dispatch({ type: 'go', view: 'home' });
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={back}
      footer={
        found !== null &&
        found.comparison.differences.length > 0 && (
          <>
            <Button kind="primary" icon="tray" onClick={() => void saveLog(panel, 'markdown')}>
              {words.download}
            </Button>
            <Button onClick={() => void saveLog(panel, 'csv')}>{words.csv}</Button>
            <Button onClick={() => void saveLog(panel, 'copy')}>{words.copy}</Button>
          </>
        )
      }
    >
      <ChooseStates panel={panel} state={state} />
      {found === null ? (
        state.work === null && state.problem === null && <Notice kind="info">{words.teach}</Notice>
      ) : (
        <Found panel={panel} state={state} />
      )}
      {saved !== null && <Notice kind="done">{saved}</Notice>}
    </Page>
  );
}

function Found({ panel, state }: ViewProps) {
  const words = strings.compare;
  const { from, to, found } = state.comparing;
  if (found === null) return null;
  const { comparison, lost } = found;
  const nodesOf = (key: typeof from) => mapAt(state, nodeOfKey(key, 'map'))?.nodes ?? {};
  const [before, after] = [nodesOf(from), nodesOf(to)];
  // What stands on the board can be shown, on whichever side: the later one first.
  const showRecord = (thing: { fromId: string | null; toId: string | null }) => {
    const ids = after[thing.toId ?? ''] ?? before[thing.fromId ?? ''] ?? [];
    return ids.length === 0 ? undefined : () => void showOnBoard(panel, ids);
  };
  const hasPains = Object.values(comparison.pains).some((list) => list.length > 0);
  return (
    <>
      <section class="summary">
        <p class="verdict">{summarize(comparison)}</p>
        {comparison.matched === 'words' && <p class="hint">{words.byWords}</p>}
        {lost > 0 && <p class="hint">{sayLostSigns(lost)}</p>}
      </section>
      {hasPains && <PainTiles pains={comparison.pains} showRecord={showRecord} />}
      <Section id="feelings" title={words.feelings}>
        {comparison.feelings.curves.length === 0 ? (
          <p class="hint">{words.noFeelings}</p>
        ) : (
          <FeelingsCompared feelings={comparison.feelings} />
        )}
      </Section>
      {comparison.metrics.length > 0 && (
        <Section id="metrics" title={words.metrics}>
          <ul class="metrics">
            {comparison.metrics.map(({ fromId, toId, name, before: was, after: is, stage }) => (
              <li key={`${fromId} ${toId}`}>
                <strong>{`${was ?? '?'} → ${is ?? '?'}`}</strong>
                <span>{name}</span>
                <span class="change-label">{stage ?? words.theMap}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <DifferenceList differences={comparison.differences} showRecord={showRecord} />
    </>
  );
}
