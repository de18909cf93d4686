import type { Described } from '../../changes/describe-change.ts';
import { markWords } from '../../changes/mark-words.ts';
import { strings } from '../../words/strings.ts';

interface ChangeTextProps extends Pick<Described, 'before' | 'after' | 'name'> {
  /** The field that changed; absent with what is new or gone as a whole. */
  field: string | undefined;
}

/** The words of a change: what went struck through, what came underlined; colour never speaks alone. */
export function ChangeText(said: ChangeTextProps) {
  const { field, name, before, after } = said;
  // Whose field it is must be said, unless the field is what the thing is called by.
  const isWhole = before === undefined && after === undefined;
  const named =
    field !== undefined && !isWhole && before !== name && !['text', 'name', 'title'].includes(field);
  return (
    <>
      {named && <span class="change-name">{name}</span>}
      <Words {...said} />
    </>
  );
}

function Words({ before, after, name }: ChangeTextProps) {
  if (before === undefined && after === undefined) return <span class="change-words">{name}</span>;
  if (after === undefined) return <del class="change-words">{before}</del>;
  if (before === undefined || before === strings.bringIn.nothingThere)
    return <ins class="change-words">{after}</ins>;
  const pieces = markWords(before, after);
  if (!pieces.some((piece) => piece.in === 'both' && /\p{L}/u.test(piece.text)))
    return (
      <span class="change-words">
        <del>{before}</del> → <ins>{after}</ins>
      </span>
    );
  return (
    <span class="change-words">
      {pieces.map((piece, index) => {
        const key = `${index}`;
        if (piece.in === 'before') return <del key={key}>{piece.text}</del>;
        if (piece.in === 'after') return <ins key={key}>{piece.text}</ins>;
        return <span key={key}>{piece.text}</span>;
      })}
    </span>
  );
}
