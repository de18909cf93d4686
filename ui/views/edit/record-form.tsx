import { useMemo, useState } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { JourneyRecord } from '../../../src/journey/records.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import type { EditField, FieldGroup } from '../../edit/edit-field.ts';
import { fieldsFor } from '../../edit/edit-fields.ts';
import { nameThing } from '../../edit/name-thing.ts';
import { placeCard } from '../../jobs/edit-board.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { ArrowList } from './arrow-list.tsx';
import { EditFieldRow } from './edit-field.tsx';
import type { MapProps } from './map-props.ts';

export interface RecordFormProps extends MapProps {
  record: JourneyRecord;
}

/** Everything that one thing on the map says: what matters first, then by question; what is filled in stands open. */
export function RecordForm({ panel, state, map, record }: RecordFormProps) {
  const { journey, nodes } = map;
  const { main, groups } = useMemo(() => fieldsFor(record, journey), [record, journey]);
  // What is open while the form is does not fold away by itself.
  const [openFirst] = useState(
    () => new Set(groups.filter((group) => countFilled(record, group) > 0).map(({ label }) => label)),
  );
  const ids = own(nodes, record.id) ?? [];
  const name = nameThing(journey, record.id);
  const rows = (fields: readonly EditField[]) =>
    fields.map((field) => (
      <EditFieldRow key={field.field} panel={panel} state={state} map={map} record={record} field={field} />
    ));
  return (
    <div class="record-form">
      <div class="record-head">
        <span class="hint">{whereIs(map, record)}</span>
        {ids.length > 0 && (
          <Button
            kind="quiet"
            icon="eye"
            name={`${strings.showOnBoard}: ${name}`}
            onClick={() => void showOnBoard(panel, ids)}
          >
            {strings.showOnBoard}
          </Button>
        )}
      </div>
      <div class="main-fields">{rows(main)}</div>
      {record.kind === 'card' && <CardPlace panel={panel} map={map} record={record} name={name} />}
      {['card', 'emotion'].includes(record.kind) && (
        <ArrowList panel={panel} state={state} map={map} record={record} />
      )}
      {groups.length > 0 && (
        <div class="questions-of-fields">
          {groups.map((group) => (
            <details key={group.label} class="more fold" open={openFirst.has(group.label)}>
              <summary>
                {group.label}{' '}
                <span class="hint">
                  {strings.edit.filled(countFilled(record, group), group.fields.length)}
                </span>
              </summary>
              <div class="folded-fields">{rows(group.fields)}</div>
            </details>
          ))}
        </div>
      )}
    </div>
  );
}

const countFilled = (record: JourneyRecord, { fields }: FieldGroup): number =>
  fields.filter(({ field }) => isFilled(record, field)).length;

/** Earlier or later among the notes of its cell. */
function CardPlace({ panel, map, record, name }: Omit<RecordFormProps, 'state'> & { name: string }) {
  const { stageId, laneId } = record.fields;
  const cell = map.journey.cards.filter((card) => card.stageId === stageId && card.laneId === laneId);
  const at = cell.findIndex(({ id }) => id === record.id);
  const words = strings.edit;
  if (cell.length < 2 || at < 0) return null;
  return (
    <div class="card-place">
      <span class="label-like">{words.order}</span>
      <span class="hint">{words.place(at + 1, cell.length)}</span>
      <IconButton
        icon="up"
        name={`${words.earlier}: ${name}`}
        disabled={at === 0}
        onClick={() => void placeCard(panel, record, cell[at - 1]?.id ?? null)}
      />
      <IconButton
        icon="down"
        name={`${words.later}: ${name}`}
        disabled={at === cell.length - 1}
        onClick={() => void placeCard(panel, record, cell[at + 2]?.id ?? null)}
      />
    </div>
  );
}

function whereIs({ journey }: FoundMap, { kind, fields }: JourneyRecord): string {
  if (kind === 'stage' || kind === 'lane' || kind === 'persona' || kind === 'journey') return journey.title;
  const stage = journey.stages.find(({ id }) => id === fields.stageId)?.name;
  const row = journey.lanes.find(({ id }) => id === fields.laneId)?.name;
  const place = [stage, row].filter((each) => each !== undefined).join(' · ');
  return place || (kind === 'card' ? strings.edit.outside : journey.title);
}

function isFilled({ fields }: JourneyRecord, field: string): boolean {
  const value = own(fields, field) ?? null;
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
