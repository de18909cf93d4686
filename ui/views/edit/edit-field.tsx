import { useId, useMemo } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { JourneyRecord, Json } from '../../../src/journey/records.ts';
import type { EditField } from '../../edit/edit-fields.ts';
import { textOf } from '../../edit/field-text.ts';
import { nameThing } from '../../edit/name-thing.ts';
import { commitField, dropTyping, setField, typeInField } from '../../jobs/edit-board.ts';
import { fieldKey } from '../../state/edit.ts';
import { strings } from '../../words/strings.ts';
import { EvidenceForm } from './evidence-form.tsx';
import type { MapProps } from './map-props.ts';
import { NotePicker } from './note-picker.tsx';
import { QuestionCard } from './question-card.tsx';

export interface EditFieldProps extends MapProps {
  record: JourneyRecord;
  field: EditField;
  /** The label is said, not seen. */
  quiet?: boolean;
  placeholder?: string;
}

/** One field of a record: follows the board until somebody types, writes when they leave it, and asks where it must. */
export function EditFieldRow(props: EditFieldProps) {
  const { panel, state, map, record, field, quiet = false } = props;
  const id = useId();
  const fault = own(state.edit.faults, fieldKey(record.id, field.field));
  const question = state.edit.questions.find(({ wish }) => {
    const [edit] = wish.edits;
    const isIt = wish.edits.length === 1 && edit?.op === 'set' && edit.recordId === record.id;
    return isIt && Object.hasOwn(edit.fields, field.field);
  });
  const hint = fault ?? hintOf(field);
  const common = {
    id,
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
    'aria-describedby': hint === undefined ? undefined : `${id}-below`,
  };
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      {field.type === 'note' || field.type === 'evidence' ? null : (
        <label for={id} class={quiet ? 'unseen' : undefined}>
          {field.label}
        </label>
      )}
      {field.type === 'evidence' ? <EvidenceForm {...props} /> : <Control {...props} common={common} />}
      {hint !== undefined && (
        <p id={`${id}-below`} class={fault === undefined ? 'hint' : 'fault'}>
          {hint}
        </p>
      )}
      {question && <QuestionCard panel={panel} map={map} question={question} />}
    </div>
  );
}

type Common = { id: string } & { 'aria-describedby': string | undefined } & {
  'aria-invalid': 'true' | undefined;
};

function Control({
  panel,
  state,
  map,
  record,
  field,
  common,
  placeholder,
}: EditFieldProps & { common: Common }) {
  const value = own(record.fields, field.field);
  if (field.type === 'choice' || field.type === 'flag')
    return (
      <Choice
        common={common}
        options={field.type === 'flag' ? flags : (field.options ?? [])}
        value={value ?? null}
        onChoose={(chosen) => void setField(panel, record, field, chosen)}
      />
    );
  if (field.type === 'note')
    return (
      <NotePicker
        label={field.label}
        journey={map.journey}
        chosen={typeof value === 'string' ? nameThing(map.journey, value) : null}
        except={[record.id]}
        onChoose={(chosen) => void setField(panel, record, field, chosen)}
        canClear={record.kind === 'metric'}
      />
    );
  const { open } = state.edit;
  const isOpen = open?.recordId === record.id && open.field === field.field;
  const text = isOpen ? open.text : textOf(value, field.type);
  const typed = {
    ...common,
    class: 'input',
    placeholder,
    value: text,
    onInput: (event: { currentTarget: { value: string } }) =>
      typeInField(panel, record, field.field, event.currentTarget.value),
    onBlur: () => void commitField(panel),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isOpen) {
        event.stopPropagation();
        dropTyping(panel);
      }
      if (event.key !== 'Enter') return;
      const breaksLine = field.type === 'lines' || field.type === 'words' || field.type === 'data';
      const writes = event.ctrlKey || event.metaKey || (!breaksLine && !event.shiftKey);
      if (!writes) return;
      event.preventDefault();
      void commitField(panel);
    },
  };
  const isLine = field.type === 'line' || field.type === 'amount' || field.type === 'count';
  return isLine ? <input type="text" autocomplete="off" {...typed} /> : <textarea rows={1} {...typed} />;
}

const flags = [
  { value: null, label: strings.edit.notSaid },
  { value: true, label: strings.edit.yes },
  { value: false, label: strings.edit.no },
];

interface ChoiceProps {
  common: Common;
  options: { value: Json; label: string }[];
  value: Json;
  onChoose: (value: Json) => void;
}

function Choice({ common, options, value, onChoose }: ChoiceProps) {
  const known = useMemo(() => options.map((option) => JSON.stringify(option.value)), [options]);
  const current = JSON.stringify(value);
  return (
    <select
      {...common}
      class="input"
      value={current}
      onChange={({ currentTarget }) => onChoose(options[known.indexOf(currentTarget.value)]?.value ?? null)}
    >
      {!known.includes(current) && <option value={current}>{String(value)}</option>}
      {options.map(({ label }, at) => (
        <option key={known[at]} value={known[at]}>
          {label}
        </option>
      ))}
    </select>
  );
}

function hintOf({ type }: EditField): string | undefined {
  if (type === 'lines') return strings.edit.textHint;
  return type === 'words' ? strings.edit.lineHint : undefined;
}
