import { useMemo } from 'preact/hooks';
import { comparePersonas, type PersonaColumn } from '../../../src/insights/people/compare-personas.ts';
import { ownerGrid } from '../../../src/insights/people/owner-grid.ts';
import { metricText } from '../../../src/journey/metric-text.ts';
import { shorten } from '../../changes/name-record.ts';
import { LongList } from '../../controls/long-list.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { signed } from '../../edit/name-thing.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { RecordLine } from './record-line.tsx';
import { StageMatrix } from './stage-matrix.tsx';

const words = strings.decide.people;

/** Who is responsible for what, with what belongs to nobody; and personas side by side. */
export function PeopleTab(props: MapProps) {
  return (
    <>
      <Owners {...props} />
      <Personas {...props} />
    </>
  );
}

function Owners({ panel, map }: MapProps) {
  const { stages, owners, empty, unowned } = useMemo(() => ownerGrid(map.journey), [map.journey]);
  return (
    <Section id="owners-title" title={words.owners}>
      {owners.length === 0 ? (
        <Notice kind="info">{words.none}</Notice>
      ) : (
        <>
          <StageMatrix
            label={words.ownersTable}
            corner={words.owner}
            stages={stages}
            rows={owners.map(({ name, departments, stages: cells }) => ({
              name: departments.length > 0 ? `${name}, ${departments.join(', ')}` : name,
              cellOf: (stageId) => {
                const cell = cells.get(stageId);
                if (!cell) return null;
                const cards = cell.cards.map(({ text }) => shorten(text));
                const mark = cell.stage ? '●' : String(cards.length);
                return { mark, said: [...(cell.stage ? [words.ownsStage] : []), ...cards].join('; ') };
              },
            }))}
          />
          <p class="hint">{words.marks}</p>
        </>
      )}
      {owners.length > 0 && empty.length > 0 && (
        <p class="missing">{words.empty(empty.map(({ name }) => `“${name}”`).join(', '))}</p>
      )}
      {unowned.length > 0 && (
        <details class="fold">
          <summary>{words.unowned(unowned.length)}</summary>
          <LongList
            class="things"
            items={unowned}
            render={({ id }) => <RecordLine key={id} panel={panel} map={map} recordId={id} />}
          />
        </details>
      )}
    </Section>
  );
}

function Personas({ map }: MapProps) {
  const { personas, rows } = useMemo(() => comparePersonas(map.journey), [map.journey]);
  if (personas.length < 2) return <p class="hint">{words.onePersona}</p>;
  const row = (key: string, head: string, say: (column: PersonaColumn, at: number) => string) => ({
    key,
    head,
    cells: personas.map(say),
  });
  const judged = [
    row('feeling', words.feeling, ({ feeling, lowest }) =>
      feeling === null || lowest === null
        ? words.noFeeling
        : words.mean(signed(feeling), signed(lowest.value), lowest.stage),
    ),
    row('pains', words.pains, ({ pains }) => pains.map(({ text }) => shorten(text)).join('\n')),
    row('numbers', words.numbers, ({ metrics }) => metrics.map(metricText).join('\n')),
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
  return (
    <Section id="personas-title" title={words.personas}>
      <ul class="persona-rows">
        {[
          ...judged,
          ...rows.map(({ field, label, values }) => row(field, label, (_, at) => values[at] ?? '')),
        ].map(({ key, head, cells }) => (
          <li key={key}>
            <h3>{head}</h3>
            <dl>
              {personas.map(({ persona }, at) => (
                <div key={persona.id}>
                  <dt>{persona.name}</dt>
                  <dd>{cells[at] || words.notSaid}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
