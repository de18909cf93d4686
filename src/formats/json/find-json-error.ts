import { visit } from 'jsonc-parser';

/** `ParseErrorCode.UnexpectedEndOfString`, which the library declares for its own compiler only. */
const endOfTextMissing = 12;

/**
 * The offset at which a text stops being JSON (RFC 8259), its length when it is only too short, or `null` when it is
 * JSON or nested too deeply to say. Engines agree on what is wrong but not on saying where; this does not depend on any.
 */
export function findJsonError(text: string): number | null {
  const found: number[] = [];
  try {
    visit(
      text,
      {
        onError(error, offset, length) {
          const endIsMissing = error === endOfTextMissing && offset + length === text.length;
          found.push(endIsMissing ? text.length : offset);
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    // The library goes down into what it reads; only so deep as the stack is.
    if (!(error instanceof RangeError)) throw error;
  }
  return found[0] ?? null;
}
