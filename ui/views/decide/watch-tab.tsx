import { useMemo } from 'preact/hooks';
import { type WatchItem, watchFields, watchList } from '../../../src/insights/watch/watch-list.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { openFromDecide, saveWatchList } from '../../jobs/decide.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { RecordLine, ShowButton } from './record-line.tsx';

const words = strings.decide.watch;

/** Signals to watch for, each with what we do, by whom and when; and stages in which nobody would notice. */
export function WatchTab({ panel, map }: MapProps) {
  const { items, moments, unwatched } = useMemo(() => watchList(map.journey), [map.journey]);
  return (
    <>
      <Section id="watch-title" title={words.title}>
        <p class="hint">{words.hint}</p>
        {items.length === 0 ? (
          <Notice kind="info">{words.none}</Notice>
        ) : (
          <>
            <ul class="findings">
              {items.map((item) => (
                <Signal key={item.card.id} panel={panel} map={map} item={item} />
              ))}
            </ul>
            <div class="row-of-buttons">
              <Button icon="tray" onClick={() => void saveWatchList(panel, map)}>
                {words.download}
              </Button>
            </div>
          </>
        )}
      </Section>
      {moments.length > 0 && (
        <Section id="moments-title" title={words.moments}>
          <ul class="things">
            {moments.map(({ card, stage, when, by, channel }) => (
              <RecordLine key={card.id} panel={panel} map={map} recordId={card.id}>
                {[stage?.name, when, channel, by].filter(Boolean).join(' · ')}
              </RecordLine>
            ))}
          </ul>
        </Section>
      )}
      {unwatched.length > 0 && (
        <Section id="unwatched-title" title={words.unwatched}>
          <p class="hint">{words.unwatchedHint}</p>
          <ul class="things">
            {unwatched.map(({ stage, reason }) => (
              <RecordLine key={stage.id} panel={panel} map={map} recordId={stage.id}>
                {words.reasons[reason]}
              </RecordLine>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Signal({ panel, map, item }: Pick<MapProps, 'panel' | 'map'> & { item: WatchItem }) {
  const { card, stage, signal, missing } = item;
  return (
    <li class="finding">
      <div class="finding-head">
        <strong class="thing-words">{signal}</strong>
        <ShowButton panel={panel} map={map} recordId={card.id} name={signal} />
      </div>
      <dl class="facts">
        {stage && (
          <>
            <dt>{strings.edit.stage}</dt>
            <dd>{stage.name}</dd>
          </>
        )}
        {watchFields.map((field) =>
          item[field] === ''
            ? null
            : [<dt key={field}>{words.fields[field]}</dt>, <dd key={`${field} said`}>{item[field]}</dd>],
        )}
      </dl>
      {missing.length > 0 && (
        <p class="missing">
          {words.missing(missing.map((field) => words.fields[field].toLowerCase()).join(', '))}
        </p>
      )}
      <div class="row-of-buttons tight">
        <Button
          kind="quiet"
          name={`${strings.edit.edit}: ${signal}`}
          onClick={() => openFromDecide(panel, map.rootId, card.id)}
        >
          {strings.edit.edit}
        </Button>
      </div>
    </li>
  );
}
