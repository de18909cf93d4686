import { feelingScales, type RowMapping } from '../../../src/imports/mapping.ts';
import { stageFields } from '../../../src/journey/fields.ts';
import { laneKinds } from '../../../src/journey/lane-kinds.ts';
import { KindSwatch } from '../../controls/kind-select.tsx';
import { Section } from '../../controls/section.tsx';
import { Options, Select } from '../../controls/select.tsx';
import { chosenOf, codeOfRow, type MappingStep, rowOfCode } from '../../state/mapping.ts';
import { sayKind } from '../../words/kinds.ts';
import { strings } from '../../words/strings.ts';

/** Each row of the source and what it is taken for; those that nothing tells of stand first. */
export function MappingRows({
  step,
  onChange,
}: {
  step: MappingStep;
  onChange: (rows: RowMapping[]) => void;
}) {
  const words = strings.mapping;
  const { rows } = step.mapping;
  const { questions = [], optional = [] } = chosenOf(step)?.proposal ?? {};
  const asked = new Set([...questions, ...optional].map(({ id }) => id));
  const isDoubtful = ({ from }: RowMapping) => asked.has(`row:${from}`) || asked.has(`scale:${from}`);
  const all = rows.map((row, at) => ({ row, at }));
  const change = (at: number, row: RowMapping) =>
    onChange(rows.map((each, index) => (index === at ? row : each)));
  const list = (part: typeof all) => (
    <ul class="row-kinds">
      {part.map(({ row, at }) => (
        <li key={`${at} ${row.from}`} class="row-kind">
          <KindSwatch
            kind={row.as === 'cards' ? (row.kind ?? 'other') : row.as === 'emotion' ? 'emotions' : 'other'}
          />
          <span class="row-kind-name">{row.from || row.name || words.noName}</span>
          <RoleSelect row={row} onChange={(next) => change(at, next)} />
        </li>
      ))}
    </ul>
  );
  const doubtful = all.filter(({ row }) => isDoubtful(row));
  const sure = all.filter(({ row }) => !isDoubtful(row));
  return (
    <>
      {doubtful.length > 0 && (
        <Section id="unsure-rows" title={words.unsure}>
          {list(doubtful)}
        </Section>
      )}
      {sure.length > 0 && (
        <Section id="mapped-rows" title={words.rows}>
          {list(sure)}
        </Section>
      )}
    </>
  );
}

const factsOfStages = stageFields.filter(
  ({ field, type }) => type !== 'data' && field !== 'after' && field !== 'branchLabel',
);

function RoleSelect({ row, onChange }: { row: RowMapping; onChange: (row: RowMapping) => void }) {
  const words = strings.mapping;
  const code = codeOfRow(row);
  return (
    <Select
      class="input kind"
      aria-label={words.rowAs(row.from || row.name || words.noName)}
      value={code}
      onChange={(role) => onChange(rowOfCode(row, role, feelingScales))}
    >
      <optgroup label={words.groups.cards}>
        <Options
          options={[
            ...laneKinds,
            ...(row.as === 'cards' && row.kind && !laneKinds.some((kind) => kind === row.kind)
              ? [row.kind]
              : []),
          ].map((kind) => ({ value: `cards:${kind}`, label: sayKind(kind) }))}
        />
      </optgroup>
      <optgroup label={words.groups.emotion}>
        <Options
          options={feelingScales.map((scale) => ({ value: `emotion:${scale}`, label: words.scales[scale] }))}
        />
      </optgroup>
      <optgroup label={words.groups.other}>
        <Options
          options={[
            ...factsOfStages.map(({ field, label }) => ({
              value: `stage:${field}`,
              label: words.stageField(label),
            })),
            ...(row.as === 'detail' ? [{ value: code, label: words.detail(row.field ?? row.from) }] : []),
            ...(['metric', 'owner', 'severity', 'persona', 'ignore'] as const).map((as) => ({
              value: as,
              label: words.others[as],
            })),
          ]}
        />
      </optgroup>
    </Select>
  );
}
