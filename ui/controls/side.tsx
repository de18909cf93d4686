import { markWords } from '../changes/mark-words.ts';

/** One of two texts to choose from; the words that it has and the earlier text had not are marked. */
export function Side({ label, text, before }: { label: string; text: string; before: string | null }) {
  const pieces = before === null ? [] : markWords(before, text).filter((piece) => piece.in !== 'before');
  return (
    <div class="side">
      <dt>{label}</dt>
      <dd>
        {pieces.length === 0
          ? text
          : pieces.map((piece, index) =>
              piece.in === 'after' ? <ins key={`${index}`}>{piece.text}</ins> : piece.text,
            )}
      </dd>
    </div>
  );
}
