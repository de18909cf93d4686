import { useState } from 'preact/hooks';
import type { JourneyRecord } from '../../../src/journey/records.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { seenRecord } from '../../edit/find-things.ts';
import { nameThing } from '../../edit/name-thing.ts';
import { addArrow, openEditor, removeRecord } from '../../jobs/edit-board.ts';
import { strings } from '../../words/strings.ts';
import { EditFieldRow } from './edit-field.tsx';
import type { MapProps } from './map-props.ts';
import { NotePicker } from './note-picker.tsx';

/** The arrows of a note: to and from where, what stands on them, and new ones. */
export function ArrowList({ panel, state, map, record }: MapProps & { record: JourneyRecord }) {
  const { journey, rootId } = map;
  const words = strings.edit;
  const [adding, setAdding] = useState(false);
  const links = journey.links.filter(({ from, to }) => from === record.id || to === record.id);
  const linked = links.map(({ from, to }) => (from === record.id ? to : from));
  return (
    <section aria-labelledby="arrows-title">
      <h2 id="arrows-title">{words.arrows}</h2>
      {links.length > 0 && (
        <ul class="arrows">
          {links.map((link) => {
            const isOut = link.from === record.id;
            const other = isOut ? link.to : link.from;
            const name = isOut
              ? words.arrowTo(nameThing(journey, other))
              : words.arrowFrom(nameThing(journey, other));
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
          label={words.addArrow}
          journey={journey}
          chosen={null}
          except={[record.id, ...linked]}
          takesFocus
          onChoose={(cardId) => {
            setAdding(false);
            if (cardId !== null) void addArrow(panel, record.id, cardId);
          }}
        />
      ) : (
        <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
          {words.addArrow}
        </Button>
      )}
    </section>
  );
}
