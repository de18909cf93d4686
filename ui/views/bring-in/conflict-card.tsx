import type { Conflict, Resolution } from '../../../src/journey/merge/change.ts';
import { type BothSides, isReference, sayValue } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { Radios } from '../../controls/radios.tsx';
import { Side } from '../../controls/side.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { strings } from '../../words/strings.ts';
import type { ReviewWords } from './review-words.ts';

export interface ConflictCardProps {
  conflict: Conflict;
  label: string;
  name: string;
  sides: BothSides;
  words: ReviewWords;
  resolution: Resolution | undefined;
  resolve: (resolution: Resolution) => void;
  onShow: (() => void) | undefined;
  fresh: boolean;
  /** Who put the note on the board, where it says so. */
  author: string | undefined;
}

type Answer = 'theirs' | 'ours' | 'both' | 'write';

/** One thing that board and file say differently: both side by side, what it was before, and what shall count. */
export function ConflictCard(props: ConflictCardProps) {
  const { conflict, label, name, sides, words, resolution, resolve, onShow, fresh, author } = props;
  const answer = typeof resolution === 'object' ? 'write' : (resolution ?? null);
  const say = (side: 'base' | 'ours' | 'theirs') => {
    const gone = conflict[side] === null && conflict.field === undefined;
    return gone ? words.deleted : sayValue(sides, conflict.field, conflict[side]);
  };
  const choose = (chosen: Answer) =>
    resolve(chosen === 'write' ? { write: textOf(conflict.ours) ?? textOf(conflict.theirs) ?? '' } : chosen);
  return (
    <div class={`conflict${answer === null ? ' open' : ''}${fresh ? ' fresh' : ''}`}>
      <div class="conflict-head">
        <span class="change-label">
          {label}
          {fresh && <span class="badge">{words.lookAgain}</span>}
        </span>
        {onShow && (
          <Button kind="quiet" icon="eye" name={`${strings.showOnBoard}: ${name}`} onClick={onShow}>
            {strings.showOnBoard}
          </Button>
        )}
      </div>
      <dl class="sides">
        <Side
          label={author === undefined ? words.sides.theirs : words.noteBy(words.sides.theirs, author)}
          text={say('theirs')}
          before={before(conflict, say)}
        />
        <Side label={words.sides.ours} text={say('ours')} before={before(conflict, say)} />
        {conflict.base !== null && (
          <div class="side before">
            <dt>{words.sides.base}</dt>
            <dd>{say('base')}</dd>
          </div>
        )}
      </dl>
      <Radios<Answer>
        label={`${words.conflicts}: ${name}`}
        look="segments"
        value={answer}
        options={answersFor(conflict).map((value) => ({ value, label: words.resolutions[value] }))}
        onChange={choose}
      />
      {typeof resolution === 'object' && (
        <TextField
          label={words.writeLabel}
          value={textOf(resolution.write) ?? ''}
          multiline={conflict.field !== 'name' && conflict.field !== 'title'}
          onChange={(text) => resolve({ write: text })}
        />
      )}
    </div>
  );
}

/** Keeping both makes a second note, or puts two texts one after the other: a name cannot. Own words need words. */
function answersFor({ kind, field, ours, theirs }: Conflict): Answer[] {
  const answers: Answer[] = ['theirs', 'ours'];
  if (field === undefined || kind === 'cell' || field === 'kind' || isReference(field)) return answers;
  const isName = field === 'name' || field === 'title';
  if (!isName && textOf(ours) !== null && textOf(theirs) !== null) answers.push('both');
  if (textOf(ours) !== null || textOf(theirs) !== null) answers.push('write');
  return answers;
}

function before(conflict: Conflict, say: (side: 'base') => string): string | null {
  return conflict.base === null || conflict.field === undefined ? null : say('base');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
