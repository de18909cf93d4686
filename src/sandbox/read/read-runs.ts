import type { TextRun } from '../../journey/board-facts.ts';
import { normaliseLines } from '../../journey/clean-json.ts';
import type { SeenNode } from '../../plane/scene.ts';

const fields = ['fontName', 'textDecoration', 'listOptions', 'indentation', 'hyperlink'] as const;
type Segment = Pick<StyledTextSegment, (typeof fields)[number] | 'characters'>;

/**
 * Links and the look of a text where it carries meaning, in one Plugin API call. Some nodes leave fields of a segment
 * out (seen by exporters in the wild), so each may be missing.
 */
export function readRuns(text: TextNode | TextSublayerNode): Pick<SeenNode, 'links' | 'runs'> {
  const runs = text.getStyledTextSegments([...fields]).map(toRun);
  const links: { text: string; url: string }[] = [];
  runs.forEach(({ characters, url }, at) => {
    if (url === undefined) return;
    const last = links[links.length - 1];
    // A link that is partly bold comes in pieces, one after the other.
    if (last && runs[at - 1]?.url === url) last.text += characters;
    else links.push({ text: characters, url });
  });
  if (runs.every(isPlain)) return {};
  return { ...(links.length > 0 ? { links } : {}), runs };
}

function toRun(segment: Partial<Segment>): TextRun {
  const { characters = '', fontName, textDecoration, listOptions, indentation = 0, hyperlink } = segment;
  const style = fontName?.style ?? '';
  const run: TextRun = { characters: normaliseLines(characters) };
  if (/bold|black|heavy/i.test(style)) run.bold = true;
  if (/italic|oblique/i.test(style)) run.italic = true;
  if (textDecoration === 'STRIKETHROUGH') run.struck = true;
  if (listOptions?.type === 'ORDERED') run.list = 'numbers';
  if (listOptions?.type === 'UNORDERED') run.list = 'bullets';
  if (run.list !== undefined) run.depth = Math.max(1, indentation);
  if (hyperlink?.type === 'URL') run.url = hyperlink.value;
  return run;
}

function isPlain(run: TextRun): boolean {
  return Object.keys(run).length === 1;
}
