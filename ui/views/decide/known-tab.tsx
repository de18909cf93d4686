import { useMemo } from 'preact/hooks';
import { type Counts, evidenceCoverage, knownHow } from '../../../src/insights/coverage/evidence-coverage.ts';
import { Button } from '../../controls/button.tsx';
import { LongList } from '../../controls/long-list.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { putMarks } from '../../jobs/decide.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { RecordLine } from './record-line.tsx';
import { SharedEvidence } from './shared-evidence.tsx';

const words = strings.decide.known;

/** How much of a map is known, by stage and row; what is known as a list, or what to find out. */
export function KnownTab({ panel, state, map }: MapProps) {
  const { journey } = map;
  const { notes, total, stages, rows } = useMemo(() => evidenceCoverage(journey), [journey]);
  const { listed } = state.deciding;
  if (notes.length === 0) return <Notice kind="info">{words.none}</Notice>;
  const shown = notes.filter(({ how }) => (how === 'known') === (listed === 'known'));
  return (
    <>
      <div>
        <p class="verdict">{words.total(Math.round((total.known / notes.length) * 100), notes.length)}</p>
        <p class="hint">{words.hint}</p>
      </div>
      <div>
        <div class="row-of-buttons">
          {(['on', 'off'] as const).map((how) => (
            <Button key={how} disabled={state.work !== null} onClick={() => void putMarks(panel, map, how)}>
              {words.marks[how]}
            </Button>
          ))}
        </div>
        <p class="hint">{words.marks.hint}</p>
      </div>
      <Bars title={words.byStage} bars={stages.map(({ stage, counts }) => ({ name: stage.name, counts }))} />
      <Bars title={words.byRow} bars={rows.map(({ row, counts }) => ({ name: row.name, counts }))} />
      <SharedEvidence panel={panel} state={state} map={map} />
      <Radios
        look="segments"
        label={words.list}
        options={(['assumed', 'known'] as const).map((value) => ({ value, label: words.lists[value] }))}
        value={listed}
        onChange={(value) => panel.store.dispatch({ type: 'decide', change: { do: 'list', listed: value } })}
      />
      {shown.length === 0 && (
        <Notice kind={listed === 'known' ? 'info' : 'done'}>
          {listed === 'known' ? words.noneKnown : words.noneAssumed}
        </Notice>
      )}
      {[...journey.stages, { id: null, name: strings.decide.outside }].map(({ id, name }) => {
        const cards = shown.filter(({ card }) => card.stageId === id);
        return cards.length === 0 ? null : (
          <section key={id ?? ''} aria-label={name}>
            <h2>{name}</h2>
            <LongList
              class="things"
              most={20}
              items={cards}
              render={({ card, how }) => (
                <RecordLine key={card.id} panel={panel} map={map} recordId={card.id}>
                  {how === 'inferred' ? words.hows.inferred : undefined}
                </RecordLine>
              )}
            />
          </section>
        );
      })}
    </>
  );
}

function Bars({ title, bars }: { title: string; bars: { name: string; counts: Counts }[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="known-bars">
        {bars.map(({ name, counts }) => (
          <li key={name}>
            <span class="known-name">{name}</span>
            <span
              class="known-bar"
              role="img"
              aria-label={words.bar(name, counts.known, counts.inferred, counts.assumed)}
            >
              {knownHow.map((how) =>
                counts[how] === 0 ? null : (
                  <span key={how} class={`part ${how}`} style={{ flexGrow: counts[how] }}>
                    {counts[how]}
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint keys" aria-hidden="true">
        {knownHow.map((how) => (
          <span key={how} class={`part-key ${how}`}>
            {words.hows[how]}
          </span>
        ))}
      </p>
    </section>
  );
}
