import { hasWords } from '../../src/insights/facts/has-words.ts';
import { type ReviewState, reviewState } from '../../src/insights/review/review-state.ts';
import { triggersHappened, triggersOf, wordsOfTrigger } from '../../src/insights/review-dates.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { sayDay } from '../files/say-day.ts';
import { compareSinceReview } from '../jobs/decide.ts';
import { openEditor, undoEdit } from '../jobs/edit-board.ts';
import { downloadReview, isReview, reviewToday, todayOf, triggerToday } from '../jobs/review-map.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { QuestionCard } from './edit/question-card.tsx';
import { UndoButton } from './shared/undo-button.tsx';
import type { ViewProps } from './shared/view-props.ts';

type ReviewProps = ViewProps & { map: FoundMap };

/** Who looks after a map, when it is looked at again, and what makes it due earlier; each with one click. */
export function ReviewLine({ panel, state, map }: ReviewProps) {
  const words = strings.review;
  const { journey, rootId } = map;
  const { title } = journey;
  const found = reviewState(journey, todayOf(panel));
  const about = aboutReview(journey, panel.now());
  if (about === '' && found.state === 'none') {
    return (
      <p class="hint review">
        {words.never}
        <Button
          kind="quiet"
          name={words.sayNamed(title)}
          onClick={() => openEditor(panel, rootId, journey.id)}
        >
          {words.say}
        </Button>
      </p>
    );
  }
  const when = sayWhen(journey, found, panel.now());
  return (
    <div class="review">
      {when !== '' && <p class={found.state === 'due' ? 'due' : undefined}>{when}</p>}
      {about !== '' && <p class="hint">{about}</p>}
      <div class="row-of-buttons also">
        <Button
          kind={found.state === 'due' ? 'secondary' : 'quiet'}
          name={words.reviewedNamed(title)}
          onClick={() => void reviewToday(panel, map)}
        >
          {words.reviewed}
        </Button>
        {hasWords(journey.reviewed) && (
          <Button
            kind="quiet"
            name={strings.decide.review.sinceNamed(title)}
            onClick={() => void compareSinceReview(panel, map)}
          >
            {strings.decide.review.since}
          </Button>
        )}
        {found.next !== null && (
          <Button
            kind="quiet"
            name={words.calendarNamed(title)}
            onClick={() => void downloadReview(panel, map)}
          >
            {words.calendar}
          </Button>
        )}
      </div>
      <Triggers panel={panel} map={map} />
      <Outcome panel={panel} state={state} map={map} />
    </div>
  );
}

/** What is named as making the map due: one click says that it happened today. */
function Triggers({ panel, map }: Omit<ReviewProps, 'state'>) {
  const words = strings.review;
  const lines = [...new Set(triggersOf(map.journey))];
  if (lines.length === 0) return null;
  return (
    <details class="more happened">
      <summary>{words.happened}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Button
              kind="quiet"
              name={words.happenedNamed(wordsOfTrigger(line), map.journey.title)}
              onClick={() => void triggerToday(panel, map, line)}
            >
              {wordsOfTrigger(line)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was written just now, with its way back; or what stands in its way. */
function Outcome({ panel, state, map }: ReviewProps) {
  const { saved, questions } = state.edit;
  const asked = questions.filter(({ wish }) => wish.rootId === map.rootId && isReview(map, wish.label));
  return (
    <>
      {saved !== null && saved.state !== 'writing' && isReview(map, saved.label) && (
        <Notice kind={saved.state === 'done' ? 'done' : 'info'}>
          {saved.state === 'done' ? strings.edit.done(saved.label) : strings.edit.undone(saved.label)}
          {saved.state === 'done' && (
            <UndoButton
              state={state}
              name={`${strings.undo}: ${saved.label}`}
              onUndo={() => void undoEdit(panel)}
            />
          )}
        </Notice>
      )}
      {asked.map((question) => (
        <QuestionCard key={question.wish.id} panel={panel} map={map} question={question} />
      ))}
    </>
  );
}

/** `Owner: Ilse Brandt, reviewed quarterly, last on 12 Aug`. */
function aboutReview({ owner, rhythm, reviewed }: Journey, now: Date): string {
  const words = strings.review;
  const said = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');
  const parts = [
    said(owner).trim() && words.owner(said(owner).trim()),
    said(rhythm).trim() && words.rhythm(said(rhythm).trim()),
    said(reviewed).trim() && words.last(sayDay(said(reviewed).trim(), now)),
  ].filter((part) => part !== '');
  const line = parts.join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function sayWhen(journey: Journey, { state, next, days }: ReviewState, now: Date): string {
  const words = strings.review;
  const isPast = days !== null && days <= 0;
  if (next !== null && isPast) return days === 0 ? words.dueToday : words.dueSince(sayDay(next, now));
  if (state === 'due') {
    const things = triggersHappened(journey);
    return words.dueBecause(things.map((thing) => ({ words: thing.words, day: sayDay(thing.date, now) })));
  }
  return next === null || days === null ? '' : words.next(sayDay(next, now), days);
}
