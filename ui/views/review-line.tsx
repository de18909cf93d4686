import { reviewState } from '../../src/insights/review/review-state.ts';
import { Button } from '../controls/button.tsx';
import { sayDay } from '../files/say-day.ts';
import { compareSinceReview, reviewedToday, todayOf } from '../jobs/decide.ts';
import type { Panel } from '../jobs/panel.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';

/** The next review of a map held against today, and what can be done about it; nothing where no review was ever spoken of. */
export function ReviewLine({ panel, map }: { panel: Panel; map: FoundMap }) {
  const { journey } = map;
  const { state, next, days, triggers } = reviewState(journey, todayOf(panel));
  const wasReviewed = (journey.reviewed ?? '').trim() !== '';
  const words = strings.decide.review;
  if (map.foreign === true || (state === 'none' && !wasReviewed)) return null;
  const isPast = days !== null && days <= 0;
  const said =
    state === 'due' && !isPast
      ? words.triggered(triggers)
      : next === null || days === null
        ? null
        : days === 0
          ? words.today
          : words.next(sayDay(next, panel.now()), days);
  return (
    <div class="review-line">
      {said !== null && <p class={state === 'due' ? 'missing' : 'hint'}>{said}</p>}
      <div class="row-of-buttons tight">
        <Button
          kind="quiet"
          icon="check"
          name={words.reviewedNamed(journey.title)}
          onClick={() => void reviewedToday(panel, map)}
        >
          {words.reviewedToday}
        </Button>
        {wasReviewed && (
          <Button
            kind="quiet"
            name={words.sinceNamed(journey.title)}
            onClick={() => void compareSinceReview(panel, map)}
          >
            {words.since}
          </Button>
        )}
      </div>
    </div>
  );
}
