import { useState } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { JourneyRecord } from '../../../src/journey/records.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Select } from '../../controls/select.tsx';
import type { EditField } from '../../edit/edit-field.ts';
import {
  type EvidenceItem,
  parseItems,
  readEvidence,
  withEmptyItem,
  writeEvidence,
} from '../../edit/evidence-items.ts';
import { commitField, setField, typeInField } from '../../jobs/edit-board.ts';
import type { Panel } from '../../jobs/panel.ts';
import type { State } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

interface EvidenceFormProps {
  panel: Panel;
  state: State;
  record: JourneyRecord;
  field: EditField;
}

/** What we know it from: a line for each piece, with its kind, its words and how many said so. */
export function EvidenceForm({ panel, state, record, field }: EvidenceFormProps) {
  const words = strings.edit.evidence;
  const [isAdding, setAdding] = useState(false);
  const { open } = state.edit;
  const isOpen = open?.recordId === record.id && open.field === field.field;
  const value = own(record.fields, field.field);
  const known = isOpen ? parseItems(open.text) : (readEvidence(value) ?? []);
  const items = isAdding || known.length === 0 ? withEmptyItem(known) : known;
  const typed = (at: number, part: Partial<EvidenceItem>) => {
    const next = items.map((item, index) => (index === at ? { ...item, ...part } : item));
    typeInField(panel, record, field.field, JSON.stringify(next));
    setAdding(false);
  };
  const leave = () => void commitField(panel);
  const remove = (at: number) => {
    const left = items.filter((_, index) => index !== at);
    setAdding(false);
    void setField(panel, record, field, writeEvidence(left, value));
  };
  return (
    <fieldset class="evidence">
      <legend>{field.label}</legend>
      <ul>
        {items.map((item, at) => (
          // A piece of evidence has no id: it is known by its place.
          <li key={`${at}`}>
            <Select
              aria-label={words.kind(at + 1)}
              value={item.kind}
              options={[...new Set(['', ...words.kinds, item.kind])].map((kind) => ({
                value: kind,
                label: kind || words.noKind,
              }))}
              onChange={(kind) => {
                typed(at, { kind });
                leave();
              }}
            />
            <input
              type="text"
              class="input"
              inputMode="numeric"
              autocomplete="off"
              placeholder="n"
              aria-label={words.count(at + 1)}
              value={item.n}
              onInput={({ currentTarget: { value: n } }) => typed(at, { n })}
              onBlur={leave}
            />
            <IconButton
              icon="close"
              name={words.remove(at + 1)}
              disabled={item.kind + item.words + item.n === '' && known.length === 0}
              onClick={() => remove(at)}
            />
            <input
              type="text"
              class="input evidence-words"
              autocomplete="off"
              placeholder={words.placeholder}
              aria-label={words.words(at + 1)}
              value={item.words}
              onInput={({ currentTarget: { value: text } }) => typed(at, { words: text })}
              onBlur={leave}
            />
          </li>
        ))}
      </ul>
      {known.length > 0 && !isAdding && (
        <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
