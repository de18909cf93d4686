/** Whether a text is a journey of Mermaid and nothing else, perhaps below front matter and comments. */
export function isDiagram(text: string): boolean {
  const said = text
    .replace(/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*\n/, '')
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .replace(/^(?:\s*[%#].*\n)+/, '');
  // A heading of other writings is underlined; mere words have no statement below them.
  return /^\s*journey[ \t]*(?:\n\s*(?![=~-]{3})\S|\s+(?:title|section)\s|$)/i.test(said);
}
