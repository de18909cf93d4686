import { type Box, gapBetween } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { describesPerson, promisesJourney } from '../../plane/words/stage-words.ts';

/** How near a map words are about it rather than about something else on the page, as a share of its longer side. */
const nearby = 0.75;

/**
 * What words beside all maps are, as a careful reader would say: a title, instructions, a persona, a legend, or just a
 * note of no map. Says a reason, never takes the words away. `grids`: where the maps of the page lie; `null` for one without a
 * grid.
 */
export function explainLoose(node: SeenNode, grids: readonly (Box | null)[]): string {
  if (node.type === 'CONNECTOR') return 'It is part of no map.';
  const text = (node.text ?? '').trim();
  const isNear = grids.some(
    (box) => box !== null && gapBetween(box, node) < Math.max(box.width, box.height) * nearby,
  );
  const place = isNear ? 'beside a map' : 'far from any map';
  if (node.type === 'STICKY') return `It is a note ${place}, in none of its cells.`;
  if (node.type === 'LINK_UNFURL' || node.type === 'EMBED') return `It is a link ${place}.`;
  if (node.type === 'SECTION') return 'It is the name of a section that is no part of a map.';
  if (promisesJourney(text) && text.length < 120) return 'It is a title.';
  if (isInstruction(text)) return 'It says how to work with the board.';
  if (describesPerson(text) || /^[^\d,\n]{2,40},\s*\d{2}$/.test(text)) return 'It describes a person.';
  if (/^(?:legend|key|colou?rs?)\b/i.test(text)) return 'It is a legend.';
  return grids.length === 0 ? 'It is part of no map.' : `It is a text ${place}, in none of its cells.`;
}

/** `How to …`, or several lines that mostly begin as a person is told to do something. */
function isInstruction(text: string): boolean {
  if (/^(?:how to|instructions?|tips?\b|step \d|guide\b|read me)/i.test(text)) return true;
  const lines = text.split('\n').map((line) => line.replace(/^[\s\d.)•*-]+/, ''));
  const told = lines.filter((line) =>
    /^(?:add|use|write|drag|drop|vote|put|place|fill|click|copy|duplicate|choose|select|list|describe|think|discuss|invite|start|move|group|note)\s/i.test(
      line,
    ),
  );
  return lines.length >= 2 && told.length * 2 >= lines.length;
}
