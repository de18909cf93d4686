import { type ColumnMapping, columnRoles } from '../../../src/imports/mapping.ts';
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
    <section aria-labelledby="mapped-columns">
      <h2 id="mapped-columns">{words.columns}</h2>
      <ul class="row-kinds">
        {columns.map(({ from, as }, at) => (
          <li key={`${at} ${from}`} class="row-kind">
            <span class="row-kind-name">{from || words.noName}</span>
            <select
              class="input kind"
              aria-label={words.rowAs(from || words.noName)}
              value={as}
              onChange={(event) => change(at, event.currentTarget.value)}
            >
              {columnRoles.map((role) => (
                <option key={role} value={role}>
                  {words.columnRoles[role]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
