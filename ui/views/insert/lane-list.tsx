import { shapeLimits } from '../../../src/journey/shape-journey.ts';
import { KindSelect, KindSwatch } from '../../controls/kind-select.tsx';
import { LineList } from '../../controls/line-list.tsx';
import { type DraftAction, type InsertDraft, nextKeyOf, shownLanes } from '../../state/insert-draft.ts';
import { strings } from '../../words/strings.ts';

export interface LaneListProps {
  draft: InsertDraft;
  fault: string | undefined;
  change: (action: DraftAction) => void;
  say: (text: string) => void;
}

/** The rows of the map, and those that the template can do without as ticks. */
export function LaneList({ draft, fault, change, say }: LaneListProps) {
  const words = strings.lines;
  const optional = draft.lanes.filter((lane) => lane.optional);
  return (
    <>
      <LineList
        id="lanes"
        title={words.rows}
        hint={words.rowsHint}
        items={shownLanes(draft)}
        labelOf={words.row}
        addLabel={words.addRow}
        most={shapeLimits.lanes}
        nextKey={nextKeyOf(draft)}
        fault={fault}
        before={({ kind }) => <KindSwatch kind={kind} />}
        behind={({ key, kind, optional: spare }, name) => (
          <>
            {spare && <span class="tag">{strings.optional}</span>}
            <KindSelect
              row={name}
              value={kind}
              onChange={(value) => change({ do: 'kindLane', key, kind: value })}
            />
          </>
        )}
        onAdd={(names, after) => change({ do: 'addLanes', names, after })}
        onRename={(key, name) => change({ do: 'renameLane', key, name })}
        onMove={(key, by) => change({ do: 'moveLane', key, by })}
        onRemove={(key) => change({ do: 'removeLane', key })}
        say={say}
      />
      {optional.length > 0 && (
        <fieldset class="ticks">
          <legend class="hint">{strings.insert.optionalRows}</legend>
          {optional.map(({ key, name, off }) => (
            <label key={key} class="tick">
              <input
                type="checkbox"
                checked={!off}
                onChange={(event) => change({ do: 'tickLane', key, on: event.currentTarget.checked })}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
