import { useState } from 'preact/hooks';
import type { Card, Journey } from '../../../src/journey/journey.ts';
import { knownLaneKind } from '../../../src/journey/lane-kinds.ts';
import type { JourneyRecord } from '../../../src/journey/records.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Section } from '../../controls/section.tsx';
import { seenRecord } from '../../edit/find-things.ts';
import { nameThing } from '../../edit/name-thing.ts';
import { addArrow, openEditor, removeRecord } from '../../jobs/edit-board.ts';
import { strings } from '../../words/strings.ts';
import { EditFieldRow } from './edit-field.tsx';
import type { MapProps } from './map-props.ts';
import { NotePicker } from './note-picker.tsx';

/** The arrows of a note: to and from where, what stands on them, and new ones. Those of a feeling lead to what caused it. */
export function ArrowList({ panel, state, map, record }: MapProps & { record: JourneyRecord }) {
  const { journey, rootId } = map;
  const words = strings.edit;
  const [adding, setAdding] = useState(false);
  const isFeeling = record.kind === 'emotion';
  const addName = isFeeling ? words.addCause : words.addArrow;
  const links = journey.links.filter(({ from, to }) => from === record.id || to === record.id);
  const linked = links.map(({ from, to }) => (from === record.id ? to : from));
  return (
    <Section id="arrows-title" title={isFeeling ? words.causes : words.arrows}>
      {links.length > 0 && (
        <ul class="arrows">
          {links.map((link) => {
            const isOut = link.from === record.id;
            const other = isOut ? link.to : link.from;
            const otherName = nameThing(journey, other);
            const toName = isFeeling ? otherName : words.arrowTo(otherName);
            const name = isOut ? toName : words.arrowFrom(otherName);
            const seen = seenRecord(state, journey, link.id);
            if (!seen) return null;
            return (
              <li key={link.id} class="arrow">
                <button type="button" class="thing" onClick={() => openEditor(panel, rootId, other)}>
                  <span class="thing-words">{name}</span>
                </button>
                <IconButton
                  icon="close"
                  name={words.removeArrow(name)}
                  onClick={() => void removeRecord(panel, seen, false)}
                />
                <EditFieldRow
                  panel={panel}
                  state={state}
                  map={map}
                  record={seen}
                  field={{ field: 'label', label: words.arrowLabel(name), type: 'line' }}
                  quiet
                  placeholder={words.arrowWords}
                />
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <NotePicker
          label={addName}
          journey={journey}
          chosen={null}
          except={[record.id, ...linked]}
          offered={isFeeling ? painsNear(journey, record) : []}
          takesFocus
          onChoose={(cardId) => {
            setAdding(false);
            if (cardId !== null) void addArrow(panel, record.id, cardId);
          }}
        />
      ) : (
        <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
          {addName}
        </Button>
      )}
    </Section>
  );
}

/** The pain points of a map, those of this feeling's stage first. */
function painsNear({ cards, lanes }: Journey, { fields }: JourneyRecord): Card[] {
  const rows = lanes.filter(({ kind }) => ['pains', 'barriers'].includes(knownLaneKind(kind)));
  const pains = cards.filter(({ laneId }) => rows.some(({ id }) => id === laneId));
  const isNear = ({ stageId }: Card) => stageId === fields.stageId;
  return [...pains.filter(isNear), ...pains.filter((card) => !isNear(card))];
}
