/** Whether a text is a journey of Mermaid and nothing else, perhaps below front matter and comments. */
export function isDiagram(text: string): boolean {
  const [first = ''] = /^(?![^\S\n]*(?:%%.*)?$).*/m.exec(text.replace(/^---\n[\s\S]*?\n---\n/, '')) ?? [];
  return /^\s*journey\s*$/i.test(first);
}
