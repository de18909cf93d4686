import type { BoardFacts } from '../../journey/board-facts.ts';
import { colourName } from '../../journey/colour-names.ts';
import { textAsMarkdown } from './text-as-markdown.ts';

/** Colour and form as they were seen, in words: FigJam's name of the colour, the text as Markdown. What has its words stays. */
export function sayLook({ runs, ...facts }: BoardFacts): BoardFacts {
  const { color = '' } = facts;
  if (/^[\dA-F]{6}$/i.test(color)) facts.color = colourName(color);
  if (runs) facts.format = textAsMarkdown(runs);
  return facts;
}
