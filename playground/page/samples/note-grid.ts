import type { Json } from '../../figjam/document/records.ts';

type Act = { [field: string]: Json };

export interface Topic {
  name: string;
  color: string;
  notes: readonly string[];
}

/** A section for each topic side by side, with its notes in two columns: how workshop boards look. */
export function layTopics(topics: readonly Topic[], at: { x: number; y: number }, paper: string): Act[] {
  const most = Math.max(...topics.map(({ notes }) => notes.length));
  const height = 120 + Math.ceil(most / 2) * 264 + 40;
  return topics.flatMap(({ name, color, notes }, column) => {
    const x = at.x + column * 640;
    const section = { do: 'addSection', x, y: at.y, width: 584, height, name, as: `section${column}` };
    const cards = notes.map((text, index) => ({
      do: 'addSticky',
      x: x + 40 + (index % 2) * 264,
      y: at.y + 96 + Math.floor(index / 2) * 264,
      text,
      color,
    }));
    return [section, { do: 'recolor', node: `@section${column}`, color: paper }, ...cards];
  });
}
