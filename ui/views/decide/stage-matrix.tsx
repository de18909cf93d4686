import type { Stage } from '../../../src/journey/journey.ts';

interface StageMatrixProps {
  label: string;
  /** What the rows are. */
  corner: string;
  stages: readonly Stage[];
  rows: readonly { name: string; cellOf: (stageId: string) => MatrixCell | null }[];
}

/** A sign for those who see it, and what it means in words. */
export interface MatrixCell {
  mark: string;
  said: string;
}

/** So many columns are still told apart in the narrowest panel. */
const mostColumns = 12;

/** Something by stages, one sign a cell: the stages are numbered above and named below, so that it fits any width. */
export function StageMatrix({ label, corner, stages, rows }: StageMatrixProps) {
  const parts: Stage[][] = [];
  for (let at = 0; at < stages.length; at += mostColumns) parts.push(stages.slice(at, at + mostColumns));
  const numberOf = (stage: Stage) => stages.indexOf(stage) + 1;
  return (
    <div class="stage-matrix">
      {parts.map((part, at) => (
        <table key={part[0]?.id ?? at} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {part.map((stage) => (
                <th key={stage.id} scope="col">
                  <span aria-hidden="true">{numberOf(stage)}</span>
                  <span class="unseen">{stage.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cellOf }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {part.map(({ id }) => {
                  const cell = cellOf(id);
                  return (
                    <td key={id} class={cell === null ? '' : 'filled'} title={cell?.said}>
                      {cell && <span aria-hidden="true">{cell.mark}</span>}
                      {cell && <span class="unseen">{cell.said}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p class="hint" aria-hidden="true">
        {stages.map((stage) => `${numberOf(stage)} ${stage.name}`).join(' · ')}
      </p>
    </div>
  );
}
