import { KindSelect } from '../../controls/kind-select.tsx';
import { Section } from '../../controls/section.tsx';
import type { Panel } from '../../jobs/panel.ts';
import { rowsOfNoKind } from '../../state/questions.ts';
import type { FoundMap } from '../../state/state.ts';
import type { UseBoard } from '../../state/use-board.ts';
import { strings } from '../../words/strings.ts';

/** Rows whose names do not say what they hold: one choice each. May stay as they are. */
export function RowKinds({ panel, map, said }: { panel: Panel; map: FoundMap; said: UseBoard }) {
  const rows = rowsOfNoKind(map);
  const words = strings.useBoard;
  if (rows.length === 0) return null;
  return (
    <Section id="row-kinds" title={words.rowKinds(rows.length)}>
      <p class="hint">{words.rowKindsHint}</p>
      <ul class="row-kinds">
        {rows.map((lane) => (
          <li key={lane.id} class="row-kind">
            <span class="row-kind-name">{lane.name}</span>
            <KindSelect
              row={lane.name}
              value={said.kinds[lane.id] ?? lane.kind}
              onChange={(kind) =>
                panel.store.dispatch({ type: 'useBoard', change: { do: 'kind', recordId: lane.id, kind } })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
