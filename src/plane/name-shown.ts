/** A name as its node shows it: exactly as given while nobody changed it, blanks included. */
export function nameShown(text: string | undefined, written: string | undefined): string {
  return text !== undefined && text === written && text.trim() !== '' ? text : oneLineOf(text);
}

/** The node's text as one line, as names are: line ends become spaces. */
export function oneLineOf(text: string | undefined): string {
  return (text ?? '')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
