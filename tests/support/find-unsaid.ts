import type { Interpretation } from '../../src/plane/interpretation.ts';
import type { SeenNode } from '../../src/plane/scene.ts';

/** What the answer says of the node: by its unplaced words, and by the records that name it. */
export function findUnsaid(node: SeenNode, read: Interpretation): string[] {
  if (node.stamp?.kind === 'decor' && node.stamp.role === 'reference')
    return findTold(node, node.stamp, read);
  const { journeys, unplaced } = read;
  if (node.stamp?.kind === 'decor' || node.stamp?.kind === 'journey') return [];
  const left = wordsOf(writtenOn(node));
  if (left.length === 0) return [];
  const fault = (what: string) => [`${node.type} ${node.id} “${writtenOn(node)}”: ${what}`];
  const told = unplaced.filter(({ nodeId }) => nodeId === node.id);
  if (told.length > 1) return fault('unplaced twice');
  if (told[0] && !takeAll(left, wordsOf(told[0].text)))
    return fault(`unplaced with other words: ${told[0].text}`);
  let claims = 0;
  const beside: unknown[] = [];
  for (const { journey, nodes, foreign } of journeys) {
    const { stages, lanes, cards, links, emotions, metrics, personas, ...own } = journey;
    const isOf = ({ id }: { id: string }) => nodes[id]?.includes(node.id) === true;
    for (const card of [...cards, ...links].filter(isOf)) {
      claims += 1;
      const said = wordsOf('text' in card ? String(card.text) : String(card.label ?? ''));
      if (!takeAll(left, said)) return fault('said by a record and unplaced as well, or by two records');
    }
    for (const record of [own, ...stages, ...lanes, ...metrics, ...personas].filter(isOf))
      takeSome(left, record);
    // A face or a number is a value, and our own maps show values, fields and their labels in forms of their own.
    if (emotions.some(isOf) || (!foreign && [own, ...stages, ...metrics, ...personas].some(isOf)))
      left.length = 0;
    // What a person's field is called is the field's own name.
    if (personas.some(isOf) && left.every((word) => fieldWords.has(word))) left.length = 0;
    for (const { phase, lineBelow } of [...stages, ...lanes]) beside.push(phase, lineBelow);
  }
  const rest = left.join(' ');
  if (beside.some((said) => typeof said === 'string' && wordsOf(said).join(' ') === rest)) return [];
  if (claims > 1 && node.type !== 'TABLE') return fault('said by two records');
  return left.length > 0 ? fault(`lost: ${left.join(' ')}`) : [];
}

/** What stands for a card is none, and no loose note: only words that somebody wrote on it are told. */
function findTold(node: SeenNode, stamp: { text?: string | undefined }, read: Interpretation): string[] {
  const { journeys, unplaced, loose } = read;
  const told = unplaced.filter(({ nodeId, text }) => nodeId === node.id && text === node.text).length;
  const expected = node.text === stamp.text ? 0 : 1;
  const isRecord = journeys.some(({ nodes }) => Object.values(nodes).some((ids) => ids.includes(node.id)));
  if (isRecord || JSON.stringify(loose).includes(`"${node.id}"`)) return [`${node.id} is read as a note`];
  return told === expected ? [] : [`${node.id} “${node.text}” is told ${told} times`];
}

const fieldWords = new Set(
  'needs goals motivations pain points frustrations persona scenario expectations name behaviours'.split(' '),
);

/** All that a person reads on the node. */
function writtenOn(node: SeenNode): string {
  const cells = (node.table?.cells ?? []).flat().join(' ');
  return `${node.type === 'SECTION' ? node.name : ''} ${node.text ?? ''} ${cells}`.trim();
}

const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, '').toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Takes these words away; false where one of them is not there. */
function takeAll(left: string[], words: readonly string[]): boolean {
  return words.every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function takeSome(left: string[], record: unknown): void {
  if (typeof record === 'string' || typeof record === 'number') {
    for (const word of wordsOf(String(record))) takeAll(left, [word]);
  } else if (typeof record === 'object' && record !== null)
    for (const value of Object.values(record)) takeSome(left, value);
}
