import { useMemo, useState } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { JourneyRecord } from '../../../src/journey/records.ts';
import { Button, IconButton } from '../../controls/button.tsx';
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

/** Everything that one thing on the map says: what matters first, filled-in details open, the rest folded. */
export function RecordForm({ panel, state, map, record }: RecordFormProps) {
  const { journey, nodes } = map;
  const { main, details } = useMemo(() => fieldsFor(record, journey), [record, journey]);
  // What is filled in while the form is open does not jump about.
  const [shownFirst] = useState(
    () => new Set(details.filter(({ field }) => isFilled(record, field)).map(({ field }) => field)),
  );
  const shown = details.filter(({ field }) => shownFirst.has(field));
  const folded = details.filter(({ field }) => !shownFirst.has(field));
  const ids = own(nodes, record.id) ?? [];
  const name = nameThing(journey, record.id);
  const rows = (fields: typeof details) =>
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
      {record.kind === 'card' && <ArrowList panel={panel} state={state} map={map} record={record} />}
      {shown.length > 0 && (
        <section aria-labelledby="details-title">
          <h2 id="details-title">{strings.edit.details}</h2>
          {rows(shown)}
        </section>
      )}
      {folded.length > 0 && (
        <details class="more fold">
          <summary>
            {shown.length > 0 || record.kind === 'card'
              ? strings.edit.more(folded.length)
              : strings.edit.details}
          </summary>
          <div class="folded-fields">{rows(folded)}</div>
        </details>
      )}
    </div>
  );
}

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
