/** Whether a text is a journey of Mermaid and nothing else, perhaps below front matter and comments. */
export function isDiagram(text: string): boolean {
  const first = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .find((line) => !/^\s*(?:%%.*)?$/.test(line));
  return first !== undefined && /^\s*journey\s*$/i.test(first);
}
