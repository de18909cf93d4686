import { Window } from 'happy-dom';
import type { Mermaid } from 'mermaid';

/** What a diagram says, by Mermaid's own parser; codes are decoded as HTML by a document that we did not write. */
export interface SeenDiagram {
  title: string;
  sections: string[];
  tasks: { section: string; text: string; score: number; actors: string[] }[];
}

export async function askMermaid(source: string): Promise<SeenDiagram> {
  const { db } = await (await started).mermaidAPI.getDiagramFromText(source);
  const sections: unknown =
    'getSections' in db && typeof db.getSections === 'function' ? db.getSections() : [];
  const tasks: unknown = 'getTasks' in db && typeof db.getTasks === 'function' ? db.getTasks() : [];
  const known = Array.isArray(tasks) ? tasks : [];
  return {
    title: decode(db.getDiagramTitle?.() ?? ''),
    sections: (Array.isArray(sections) ? sections : []).map(decode),
    tasks: known.map((task: { section: string; task: string; score: number; people: string[] }) => ({
      section: decode(task.section),
      text: decode(task.task),
      score: task.score,
      actors: task.people.map(decode),
    })),
  };
}

const document = makeDocument();
const started: Promise<Mermaid> = import('mermaid').then((module) => module.default);

/** Mermaid cleans words in a document; it finds the one that is there when it is loaded. */
function makeDocument(): Window['document'] {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, Element: window.Element });
  return window.document;
}

/** The first diagram takes a while: Mermaid loads what it needs. */
export async function startMermaid(): Promise<void> {
  await (await started).parse('journey');
}

/** Mermaid keeps codes in a writing of its own until it draws; then they are HTML. */
function decode(given: string): string {
  const html = given.replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';');
  const field = document.createElement('textarea');
  field.innerHTML = html.trim().replace(/<br\s*\/?>/g, '\n');
  return field.value;
}
