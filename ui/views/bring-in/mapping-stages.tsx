import type { Mapping } from '../../../src/imports/mapping.ts';
import { strings } from '../../words/strings.ts';

type Stages = Mapping['stages'];

/** The stages, or the personas, each of which can be left out. */
export function MappingStages(props: { label: string; stages: Stages; onChange: (stages: Stages) => void }) {
  const { label, stages, onChange } = props;
  const change = (at: number, isIn: boolean) =>
    onChange(
      stages.map(({ from, name, as }, index) =>
        index === at
          ? { from, name, ...(isIn ? {} : { as: 'ignore' as const }) }
          : { from, name, ...(as ? { as } : {}) },
      ),
    );
  return (
    <details>
      <summary>{`${label} (${stages.filter(({ as }) => as === undefined).length})`}</summary>
      <ul class="row-kinds">
        {stages.map(({ from, name, as }, at) => (
          <li key={`${at} ${from}`}>
            <label class="tick">
              <input
                type="checkbox"
                checked={as === undefined}
                aria-label={strings.mapping.stageIn(name)}
                onChange={(event) => change(at, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
