/**
 * The notes in the text of one cell: each line is one, without the bullet before it; where lines begin with bullets, one
 * that does not goes on with the line above.
 */
export function splitNotes(text: string): string[] {
  const lines = spread(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const notes: string[] = [];
  let bulleted = false;
  for (const line of lines) {
    const words = bullet.exec(line)?.[1];
    const last = notes.length - 1;
    if (words !== undefined) {
      bulleted = true;
      if (words.trim() !== '') notes.push(words.trim());
    } else if (bulleted && last >= 0) notes[last] = `${notes[last]}\n${line}`;
    else notes.push(line);
  }
  return notes;
}

/** A bullet, and the words behind it. */
export const bullet = /^(?:[-–—*+](?=\s)|[•・·▪◦‣⁃●○■□✓✔➢➤►])\s*(.*)$/;

/** `• one • two` on one line. */
function spread(text: string): string {
  return /^\s*[•▪●]/.test(text) ? text.replace(/[ \t]{1,20}(?=[•▪●]\s)/g, '\n') : text;
}

/** Notes that are counted from 1 on, without their numbers; others as they are. */
export function withoutCounts(notes: readonly string[]): readonly string[] {
  const counted = notes.map((note, at) =>
    note.startsWith(String(at + 1)) ? /^\d+[.)]\s+(\S[\s\S]*)$/.exec(note)?.[1] : undefined,
  );
  return notes.length < 2
    ? notes
    : counted.flatMap((words) => words ?? []).length < notes.length
      ? notes
      : counted.flatMap((words) => words ?? []);
}

/** The words as a text is compared word by word. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
