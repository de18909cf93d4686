import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { openComparison } from '../jobs/compare.ts';
import { mapKeyOf } from '../state/compare.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { ReviewLine } from './review-line.tsx';
import { CopyQuestion } from './shared/copy-question.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** How a map stands to others and to time: a copy that asks what it is, a map that goes on from another, its last review. */
export function Relation({ panel, state, map }: ViewProps & { map: FoundMap }) {
  const words = strings.copies;
  const { journey, copyOf } = map;
  const original = state.board.maps.find((other) => other.journey.id === journey.basedOn && other !== map);
  const isSettled = state.settled?.rootId === map.rootId && copyOf === undefined;
  return (
    <>
      <ReviewLine panel={panel} state={state} map={map} />
      {copyOf && <CopyQuestion panel={panel} rootId={map.rootId} title={copyOf.title} />}
      {isSettled && state.settled && <Notice kind="done">{words.settled[state.settled.as]}</Notice>}
      {original && (
        <p class="hint goes-on">
          {words.goesOnFrom(original.journey.title)}
          <Button
            kind="quiet"
            name={words.compareWith(original.journey.title)}
            onClick={() => void openComparison(panel, mapKeyOf(original.rootId), mapKeyOf(map.rootId))}
          >
            {strings.snapshots.compare}
          </Button>
        </p>
      )}
    </>
  );
}
