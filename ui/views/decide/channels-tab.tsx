import { useMemo } from 'preact/hooks';
import { channelGrid } from '../../../src/insights/channels/channel-grid.ts';
import { findHandOffs, type HandOff } from '../../../src/insights/channels/find-hand-offs.ts';
import { findInconsistencies } from '../../../src/insights/channels/find-inconsistencies.ts';
import { lookThrough } from '../../../src/insights/facts/look-through.ts';
import { shorten } from '../../changes/name-record.ts';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { RecordLine } from './record-line.tsx';
import { StageMatrix } from './stage-matrix.tsx';

const words = strings.decide.channels;

/** Channels by stage, where people change from one to another, and where channels contradict each other. */
export function ChannelsTab({ panel, map }: MapProps) {
  const { journey } = map;
  const { grid, steps, inconsistent, hasFreeRow } = useMemo(() => {
    const overview = lookThrough(journey);
    const found = channelGrid(journey, overview);
    return {
      grid: found,
      steps: findHandOffs(journey, overview, found),
      inconsistent: findInconsistencies(journey),
      hasFreeRow: found.by !== 'rows' && overview.notes('channels').length > 0,
    };
  }, [journey]);
  return (
    <>
      {grid.channels.length === 0 ? (
        <Notice kind="info">{hasFreeRow ? words.freeRow : words.none}</Notice>
      ) : (
        <StageMatrix
          label={words.table}
          corner={words.channel}
          stages={grid.stages}
          rows={grid.channels.map(({ name, notes }) => ({
            name,
            cellOf: (stageId) => {
              const cards = notes.get(stageId) ?? [];
              if (cards.length === 0) return null;
              return { mark: String(cards.length), said: cards.map(({ text }) => shorten(text)).join('; ') };
            },
          }))}
        />
      )}
      {inconsistent.length > 0 && (
        <Section id="inconsistent-title" title={words.inconsistent(inconsistent.length)}>
          <ul class="things">
            {inconsistent.map(({ stage, reason, notes: [card] }) =>
              card === undefined ? null : (
                <RecordLine key={card.id} panel={panel} map={map} recordId={card.id}>
                  {card.text === reason ? stage.name : `${stage.name}: ${reason}`}
                </RecordLine>
              ),
            )}
          </ul>
        </Section>
      )}
      {inconsistent.length === 0 && grid.channels.length > 0 && <p class="hint">{words.consistent}</p>}
      {steps.length > 0 && (
        <Section id="steps-title" title={words.changes}>
          <ul class="findings">
            {steps.map((step) => (
              <Step key={step.to.id} step={step} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Step({ step }: { step: HandOff }) {
  const { from, to, kept, left, joined, carried, gaps } = step;
  const names = (list: readonly string[]) => list.join(', ');
  return (
    <li class={gaps.length > 0 ? 'finding' : 'finding muted'}>
      <h3>{words.from(from.name, to.name)}</h3>
      <p class="hint">
        {[
          ...(kept.length > 0 ? [words.kept(names(kept))] : []),
          ...(left.length > 0 ? [words.left(names(left))] : []),
          ...(joined.length > 0 ? [words.joined(names(joined))] : []),
        ].join(' · ')}
      </p>
      <p class="hint">
        {carried.length > 0
          ? words.carried(carried.map(({ text }) => shorten(text)).join('; '))
          : words.notCarried}
      </p>
      {gaps.map(({ channel, reason }) => (
        <p key={`${channel} ${reason}`} class="missing">
          {words.gaps[reason](channel)}
        </p>
      ))}
    </li>
  );
}
