import { useState } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { Json, RecordKind } from '../../../src/journey/records.ts';
import { shorten } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { Select } from '../../controls/select.tsx';
import { feelings, personas } from '../../edit/edit-fields.ts';
import { addRecord } from '../../jobs/edit-board.ts';
import type { Panel } from '../../jobs/panel.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import type { ViewProps } from '../shared/view-props.ts';

export interface AddLineProps extends ViewProps {
  /** Under which key what is typed is kept. */
  place: string;
  label: string;
  placeholder: string;
  make(text: string): { kind: RecordKind; fields: { [field: string]: Json }; name: string };
}

/** A line for something new: Enter puts it on the board, and the line waits for the next. */
export function AddLine({ panel, state, place, label, placeholder, make }: AddLineProps) {
  const { dispatch } = panel.store;
  const text = own(state.edit.drafts, place) ?? '';
  const keep = (typed: string) => dispatch({ type: 'edit', change: { do: 'draft', place, text: typed } });
  const add = () => {
    const said = text.trim();
    if (said === '') return;
    keep('');
    const { kind, fields, name } = make(said);
    void addRecord(panel, kind, fields, shorten(name));
  };
  return (
    <div class="add-line">
      <input
        class="input"
        type="text"
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onInput={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      {text.trim() !== '' && (
        <Button name={label} onClick={add}>
          {strings.edit.add}
        </Button>
      )}
    </div>
  );
}

/** A new point of the curve: how it feels, and for whom. */
export function AddFeeling({ panel, map, stageId }: { panel: Panel; map: FoundMap; stageId: string }) {
  const { journey } = map;
  const words = strings.edit;
  const [value, setValue] = useState('1');
  const [who, setWho] = useState(journey.personas[0]?.id ?? '');
  if (!journey.lanes.some(({ kind }) => kind === 'emotions')) return null;
  const steps = feelings();
  const add = () => {
    const label = steps.find((step) => String(step.value) === value)?.label ?? '';
    const persona = who === '' ? {} : { personaId: who };
    void addRecord(panel, 'emotion', { stageId, value: Number(value), ...persona }, label);
  };
  return (
    <fieldset class="row-things">
      <legend class="label-like">{words.addFeeling}</legend>
      <div class="add-feeling">
        <Select
          aria-label={words.howGood}
          value={value}
          options={steps.map((step) => ({ value: String(step.value), label: step.label }))}
          onChange={setValue}
        />
        <Select
          aria-label={words.feelingOf}
          value={who}
          options={personas(journey).map((each) => ({ value: each.value ?? '', label: each.label }))}
          onChange={setWho}
        />
        <Button name={words.addFeeling} onClick={add}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
