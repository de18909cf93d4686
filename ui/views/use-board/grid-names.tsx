import { KindSelect } from '../../controls/kind-select.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { Panel } from '../../jobs/panel.ts';
import type { FoundMap } from '../../state/state.ts';
import type { UseBoard } from '../../state/use-board.ts';
import { strings } from '../../words/strings.ts';

/** Names of columns and rows, and the kinds of rows, to be corrected before the map is taken into use. Folded. */
export function GridNames({ panel, map, said }: { panel: Panel; map: FoundMap; said: UseBoard }) {
  const words = strings.useBoard;
  const { journey } = map;
  const change = (recordId: string, name: string) =>
    panel.store.dispatch({ type: 'useBoard', change: { do: 'name', recordId, name } });
  const nameField = (record: { id: string; name: string }, label: string) => (
    <TextField
      label={label}
      value={said.names[record.id] ?? record.name}
      hint={whyOf(map, record.id)}
      onChange={(name) => change(record.id, name)}
    />
  );
  return (
    <details class="fold more grid-names">
      <summary>{words.grid}</summary>
      <p class="hint">{words.gridHint}</p>
      {journey.stages.map((stage, at) => (
        <div key={stage.id}>{nameField(stage, words.column(at + 1))}</div>
      ))}
      {journey.lanes.map((lane, at) => (
        <div key={lane.id} class="lane-names">
          {nameField(lane, words.row(at + 1))}
          <KindSelect
            row={lane.name}
            value={said.kinds[lane.id] ?? lane.kind}
            onChange={(kind) =>
              panel.store.dispatch({ type: 'useBoard', change: { do: 'kind', recordId: lane.id, kind } })
            }
          />
        </div>
      ))}
    </details>
  );
}

/** How sure it is, and why. */
function whyOf({ confidence, reasons = {} }: FoundMap, id: string): string {
  return `${strings.useBoard.sureness(confidence[id] ?? 1)} ${reasons[id] ?? ''}`.trim();
}
