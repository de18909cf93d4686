import type { Json } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { sayValue } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { Side } from '../../controls/side.tsx';
import { type Answer, answerQuestion } from '../../jobs/answer-edit.ts';
import type { Panel } from '../../jobs/panel.ts';
import type { Question } from '../../state/edit.ts';
import type { FoundMap } from '../../state/state.ts';
import { kindNames } from '../../words/changes.ts';
import { strings } from '../../words/strings.ts';

interface QuestionCardProps {
  panel: Panel;
  map: FoundMap;
  question: Question;
}

/** An edit that was not written: both texts side by side, or what stands in its way, and what can be done. */
export function QuestionCard({ panel, map, question }: QuestionCardProps) {
  const { why, wish } = question;
  const words = strings.edit;
  const answer = (how: Answer) => () => void answerQuestion(panel, question, how);
  return (
    <section class="conflict open" aria-label={wish.label}>
      {why.outcome === 'asked' ? (
        <Asked map={map} question={question} conflicts={why.conflicts} answer={answer} />
      ) : (
        <>
          <strong>{words.failed(wish.label)}</strong>
          {why.outcome === 'failed' ? (
            <p>{why.message}</p>
          ) : (
            [...new Set(why.hindrances.map(({ reason }) => reason))].map((reason) => (
              <p key={reason}>{reason}</p>
            ))
          )}
          <Mine map={map} question={question} />
          <div class="row-of-buttons">
            {why.outcome === 'hindered' && why.hindrances.every(({ locked }) => locked === true) ? (
              <Button onClick={answer('unlock')}>{words.unlock}</Button>
            ) : (
              <Button onClick={answer('again')}>{words.tryAgain}</Button>
            )}
            <Button kind="quiet" onClick={answer('board')}>
              {words.leave}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface AskedProps {
  map: FoundMap;
  question: Question;
  conflicts: Extract<Question['why'], { outcome: 'asked' }>['conflicts'];
  answer: (how: Answer) => () => void;
}

function Asked({ map, question, conflicts, answer }: AskedProps) {
  const words = strings.edit;
  const [conflict] = conflicts;
  if (conflict === undefined) return null;
  const { kind, field, base, ours, theirs } = conflict;
  const isRemoval = question.wish.edits.some(({ op }) => op === 'remove');
  const isGone = theirs === null && field === undefined;
  const canBoth = kind === 'card' && field === 'text' && question.wish.edits.length === 1;
  return (
    <>
      <strong>
        {isGone ? words.deletedThere : isRemoval ? words.changedThere : words.asked(kindNames[kind])}
      </strong>
      <dl class="sides">
        <ValueSide map={map} label={words.sides.theirs} field={field} value={theirs} before={base} />
        {!isRemoval && (
          <ValueSide
            map={map}
            label={words.sides.ours}
            field={field}
            value={mineOf(question, ours)}
            before={base}
          />
        )}
        {base !== null && !isGone && (
          <div class="side before">
            <dt>{words.sides.base}</dt>
            <dd>{say(map, field, base)}</dd>
          </div>
        )}
      </dl>
      <div class="row-of-buttons">
        <Button onClick={answer('board')}>{words.keepBoard}</Button>
        <Button onClick={answer('mine')}>
          {isGone ? words.putBack : isRemoval ? words.deleteAnyway : words.useMine}
        </Button>
        {canBoth && <Button onClick={answer('both')}>{words.keepBoth}</Button>}
      </div>
    </>
  );
}

/** What was typed stands there in full, to be read or copied, whatever went wrong. */
function Mine({ map, question }: { map: FoundMap; question: Question }) {
  const [edit] = question.wish.edits;
  if (edit === undefined || edit.op === 'remove' || edit.op === 'place') return null;
  const [field] = Object.keys(edit.fields);
  if (field === undefined) return null;
  return (
    <dl class="sides one">
      <ValueSide
        map={map}
        label={strings.edit.sides.ours}
        field={field}
        value={edit.fields[field] ?? null}
        before={null}
      />
    </dl>
  );
}

/** Of a record that is gone as a whole, what was typed is what counts. */
function mineOf(question: Question, ours: Json): Json {
  const [edit] = question.wish.edits;
  const isWhole = typeof ours === 'object' && ours !== null && !Array.isArray(ours);
  if (!isWhole || edit?.op !== 'set') return ours;
  const [value] = Object.values(edit.fields);
  return value ?? null;
}

interface SideProps {
  map: FoundMap;
  label: string;
  field: string | undefined;
  value: Json;
  before: Json;
}

function ValueSide({ map, label, field, value, before }: SideProps) {
  const text = value === null && field === undefined ? strings.bringIn.deleted : say(map, field, value);
  const isWords = typeof value === 'string' && typeof before === 'string' && field !== undefined;
  return <Side label={label} text={text} before={isWords ? say(map, field, before) : null} />;
}

function say({ journey }: FoundMap, field: string | undefined, value: Json): string {
  return sayValue({ board: toRecords(journey).byId, file: {} }, field, value);
}
