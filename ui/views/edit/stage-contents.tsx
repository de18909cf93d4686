import type { Card, Lane } from '../../../src/journey/journey.ts';
import { Button } from '../../controls/button.tsx';
import { makeMetric } from '../../edit/make-metric.ts';
import { openEditor } from '../../jobs/edit-board.ts';
import { noteColour } from '../../pictures/lane-colours.ts';
import { strings } from '../../words/strings.ts';
import { AddLine } from './add-thing.tsx';
import type { MapProps } from './map-props.ts';
import { ThingButton } from './thing-button.tsx';

/** One stage, row by row: its notes in their order, its feelings and numbers, and a line for new ones. */
export function StageContents(props: MapProps & { stageId: string | null }) {
  const { panel, map, stageId } = props;
  const { journey } = map;
  const isIn = (card: Card) =>
    stageId === null ? !journey.stages.some(({ id }) => id === card.stageId) : card.stageId === stageId;
  const cards = journey.cards.filter(isIn);
  const loose = cards.filter(({ laneId }) => !journey.lanes.some(({ id }) => id === laneId));
  return (
    <div class="rows">
      {journey.lanes.map((lane) => (
        <RowContents
          key={lane.id}
          {...props}
          lane={lane}
          cards={cards.filter(({ laneId }) => laneId === lane.id)}
        />
      ))}
      {loose.length > 0 && (
        <div class="row-things">
          <h3>{strings.edit.noRow}</h3>
          <ul class="things">
            {loose.map((card) => (
              <ThingButton key={card.id} panel={panel} map={map} recordId={card.id} colour="#ffffff" />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function RowContents(props: MapProps & { stageId: string | null; lane: Lane; cards: Card[] }) {
  const { panel, state, map, stageId, lane, cards } = props;
  const { journey, rootId } = map;
  const words = strings.edit;
  const emotions =
    lane.kind === 'emotions' ? journey.emotions.filter((each) => each.stageId === stageId) : [];
  const metrics =
    lane.kind === 'metrics' ? journey.metrics.filter((each) => (each.stageId ?? null) === stageId) : [];
  if (stageId === null && cards.length + metrics.length === 0) return null;
  return (
    <div class="row-things">
      <div class="row-head">
        <h3>{lane.name}</h3>
        <Button
          kind="quiet"
          name={words.editNamed(lane.name)}
          onClick={() => openEditor(panel, rootId, lane.id)}
        >
          {words.edit}
        </Button>
      </div>
      {cards.length + emotions.length + metrics.length > 0 && (
        <ul class="things">
          {cards.map((card) => (
            <ThingButton
              key={card.id}
              panel={panel}
              map={map}
              recordId={card.id}
              colour={noteColour(lane.kind, card.severity)}
            />
          ))}
          {[...emotions, ...metrics].map(({ id }) => (
            <ThingButton key={id} panel={panel} map={map} recordId={id} />
          ))}
        </ul>
      )}
      {lane.kind !== 'emotions' && (
        <AddLine
          panel={panel}
          state={state}
          place={JSON.stringify([stageId, lane.id])}
          label={lane.kind === 'metrics' ? words.addMetric : words.addNote(lane.name)}
          placeholder={lane.kind === 'metrics' ? words.metricPlaceholder : words.notePlaceholder}
          make={(text) =>
            lane.kind === 'metrics'
              ? makeMetric(text, { stageId })
              : { kind: 'card', fields: { stageId, laneId: lane.id, text }, name: text }
          }
        />
      )}
    </div>
  );
}
