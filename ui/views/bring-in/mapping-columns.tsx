import { type ColumnMapping, columnRoles } from '../../../src/imports/mapping.ts';
import { Section } from '../../controls/section.tsx';
import { Select } from '../../controls/select.tsx';
import { strings } from '../../words/strings.ts';

/** Each column of a list and what it says of the notes. */
export function MappingColumns(props: {
  columns: readonly ColumnMapping[];
  onChange: (columns: ColumnMapping[]) => void;
}) {
  const { columns, onChange } = props;
  const words = strings.mapping;
  const change = (at: number, as: string) => {
    const role = columnRoles.find((each) => each === as) ?? 'ignore';
    onChange(columns.map((column, index) => (index === at ? { ...column, as: role } : column)));
  };
  return (
    <Section id="mapped-columns" title={words.columns}>
      <ul class="row-kinds">
        {columns.map(({ from, as }, at) => (
          <li key={`${at} ${from}`} class="row-kind">
            <span class="row-kind-name">{from || words.noName}</span>
            <Select
              class="input kind"
              aria-label={words.rowAs(from || words.noName)}
              value={as}
              options={columnRoles.map((role) => ({ value: role, label: words.columnRoles[role] }))}
              onChange={(role) => change(at, role)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
