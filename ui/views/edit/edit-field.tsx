import { useId, useMemo } from 'preact/hooks';
import { own } from '../../../src/journey/own.ts';
import type { JourneyRecord, Json } from '../../../src/journey/records.ts';
import { ColourField } from '../../controls/colour-field.tsx';
import { EmojiField } from '../../controls/emoji-field.tsx';
import { ProposalChips } from '../../controls/proposals.tsx';
import { Select } from '../../controls/select.tsx';
import type { EditField } from '../../edit/edit-field.ts';
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
  const below = question && <QuestionCard panel={panel} map={map} question={question} />;
  if (field.type === 'emoji' || field.type === 'colour')
    return (
      <div class="field picked">
        <Picked {...props} />
        {below}
      </div>
    );
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      {labelsItself.includes(field.type) ? null : (
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
      {below}
    </div>
  );
}

const labelsItself: readonly EditField['type'][] = ['note', 'evidence'];

/** A face or a colour: chosen, and on the board at once. */
function Picked({ panel, record, field }: EditFieldProps) {
  const value = own(record.fields, field.field);
  const Field = field.type === 'emoji' ? EmojiField : ColourField;
  return (
    <Field
      label={field.label}
      value={typeof value === 'string' ? value : ''}
      onChange={(chosen) => void setField(panel, record, field, chosen === '' ? null : chosen)}
    />
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
  const { proposals = [] } = field;
  if (field.type === 'date') return <input type="date" {...typed} />;
  if (field.type === 'words')
    return (
      <>
        <textarea rows={1} {...typed} />
        {proposals.length > 0 && (
          <ProposalChips
            label={strings.edit.proposed(field.label)}
            proposals={proposals}
            chosen={linesOf(text)}
            onChange={(lines) => void setField(panel, record, field, asWords(lines, value))}
          />
        )}
      </>
    );
  const isLine =
    ['line', 'amount', 'count'].includes(field.type) || (proposals.length > 0 && !text.includes('\n'));
  if (!isLine) return <textarea rows={1} {...typed} />;
  if (proposals.length === 0) return <input type="text" autocomplete="off" {...typed} />;
  return (
    <>
      <input type="text" autocomplete="off" list={`${common.id}-list`} {...typed} />
      <datalist id={`${common.id}-list`}>
        {proposals.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** One word is a text, unless the field was a list. */
function asWords(lines: string[], was: Json | undefined): Json {
  const [only] = lines;
  if (only === undefined) return null;
  return lines.length > 1 || Array.isArray(was) ? lines : only;
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
  const known = useMemo(
    () => options.map((option) => ({ label: option.label, value: JSON.stringify(option.value) })),
    [options],
  );
  const current = JSON.stringify(value);
  return (
    <Select
      {...common}
      value={current}
      options={known}
      onChange={(chosen) =>
        onChoose(options[known.findIndex((option) => option.value === chosen)]?.value ?? null)
      }
    >
      {!known.some((option) => option.value === current) && <option value={current}>{String(value)}</option>}
    </Select>
  );
}

function hintOf({ type }: EditField): string | undefined {
  if (type === 'lines') return strings.edit.textHint;
  return type === 'words' ? strings.edit.lineHint : undefined;
}
