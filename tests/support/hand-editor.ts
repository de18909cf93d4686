import { isRecord, type RawNode, readNumber } from '../../playground/board-file/base/json.ts';
import type { Journey } from '../../src/journey/journey.ts';

/** What a script does to a board file, without opening the board. */
export const handEdits = [
  'words',
  'bar',
  'section name',
  'lane name',
  'persona name',
  'move by box',
  'move by transform',
  'move by both',
  'move in the tree',
  'colour',
  'reconnect',
  'delete',
  'duplicate',
  'new note',
  'swap stages',
] as const;
export type HandEdit = (typeof handEdits)[number];

interface Shown {
  stages: [id: string, name: string][];
  lanes: [id: string, name: string][];
  personas: [id: string, name: string][];
  cards: string[];
  links: string[];
}

interface Place {
  node: RawNode;
  parent: RawNode;
  stamp: RawNode;
}

/** Edits a board file as scripts do, and keeps account of what the board shows then. */
export class HandEditor {
  readonly #file: RawNode;
  readonly #journey: Journey;
  readonly #named = new Set<string>();
  readonly #touched = new Set<string>();
  #count = 0;

  constructor(file: RawNode, journey: Journey) {
    this.#file = file;
    this.#journey = structuredClone(journey);
  }

  do(edit: HandEdit, which: number, how: number): void {
    this.#count += 1;
    const word = `by hand ${this.#count}`;
    const { stages, lanes, personas } = this.#journey;
    if (edit === 'bar' || edit === 'section name')
      this.#name(stages, edit === 'bar' ? 'bar' : 'stage', which, word);
    else if (edit === 'lane name') this.#name(lanes, 'lane', which, word);
    else if (edit === 'persona name') this.#name(personas, 'persona', which, word);
    else if (edit === 'swap stages') this.#swapStages(which);
    else if (edit === 'reconnect') this.#reconnect(which, how);
    else this.#editCard(edit, which, how, word);
  }

  expected(): Shown {
    return show(this.#journey);
  }

  /** A reading, with the ids of new cards left out: they follow from their nodes. */
  view(journey: Journey): Shown {
    return show(journey);
  }

  #name(records: { id: string; name: string }[], kind: string, which: number, word: string): void {
    const record = records[which % Math.max(1, records.length)];
    // Bar and section mirror each other: once one has been renamed, the other is behind.
    if (record === undefined || this.#named.has(record.id)) return;
    const node = this.#find(kind, record.id)?.node;
    if (node === undefined) return;
    this.#named.add(record.id);
    record.name = word;
    node[kind === 'stage' ? 'name' : 'characters'] = word;
  }

  #editCard(edit: HandEdit, which: number, how: number, word: string): void {
    const cards = this.#journey.cards.filter(
      (one) => one.stageId !== null && one.laneId !== null && !this.#touched.has(one.id),
    );
    const card = cards[which % Math.max(1, cards.length)];
    const place = card && this.#find('card', card.id);
    if (card === undefined || place === undefined) return;
    this.#touched.add(card.id);
    const { node, parent } = place;
    if (edit === 'words') {
      node.characters = word;
      card.text = word;
    } else if (edit === 'colour') {
      node.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 1, a: 1 } }];
    } else if (edit === 'delete') {
      childrenOf(parent).splice(childrenOf(parent).indexOf(node), 1);
      this.#journey.cards.splice(this.#journey.cards.indexOf(card), 1);
      this.#journey.links = this.#journey.links.filter(({ from, to }) => from !== card.id && to !== card.id);
    } else if (edit === 'duplicate' || edit === 'new note') {
      const copy: RawNode = { ...structuredClone(node), id: `900:${this.#count}`, characters: word };
      if (edit === 'new note')
        for (const field of ['sharedPluginData', 'relativeTransform']) delete copy[field];
      shift(copy, 12, 8, edit === 'new note' ? ['box'] : ['box', 'transform']);
      childrenOf(parent).push(copy);
      const { severity: _, ...rest } = card;
      this.#journey.cards.push({ ...rest, id: `new ${word}`, text: word });
    } else this.#move(edit, place, card, how);
  }

  /** To nearly the same place in another stage; not to where it lay on the page before, which a stamp remembers. */
  #move(edit: HandEdit, { node, parent }: Place, card: Journey['cards'][number], how: number): void {
    const others = this.#journey.stages.filter(({ id }) => id !== card.stageId);
    const target = others[how % Math.max(1, others.length)];
    const from = card.stageId === null ? undefined : this.#find('stage', card.stageId)?.node;
    const to = target && this.#find('stage', target.id)?.node;
    if (target === undefined || from === undefined || to === undefined || parent !== from) return;
    const dx = corner(to).x - corner(from).x + 9;
    if (edit === 'move by box') shift(node, dx, 6, ['box']);
    if (edit === 'move by transform') shift(node, dx, 6, ['transform']);
    if (edit === 'move by both') shift(node, dx, 6, ['box', 'transform']);
    if (edit === 'move in the tree') {
      childrenOf(from).splice(childrenOf(from).indexOf(node), 1);
      childrenOf(to).push(node);
      shift(node, dx, 6, ['box']);
    }
    card.stageId = target.id;
  }

  #reconnect(which: number, how: number): void {
    const link = this.#journey.links[which % Math.max(1, this.#journey.links.length)];
    const node = link && this.#find('link', link.id)?.node;
    const others = this.#journey.cards.filter(({ id }) => id !== link?.from && !id.startsWith('new '));
    const target = others[how % Math.max(1, others.length)];
    const end = target && this.#find('card', target.id)?.node.id;
    if (link === undefined || target === undefined || node === undefined || end === undefined) return;
    node.connectorEnd = { endpointNodeId: end, magnet: 'AUTO' };
    link.to = target.id;
  }

  #swapStages(which: number): void {
    const { stages } = this.#journey;
    const at = which % Math.max(1, stages.length - 1);
    const [first, second] = [stages[at], stages[at + 1]];
    const one = first && this.#find('stage', first.id)?.node;
    const other = second && this.#find('stage', second.id)?.node;
    if (first === undefined || second === undefined || one === undefined || other === undefined) return;
    const gap = corner(other).x - corner(one).x;
    // The wider one pushes: the second takes the first's place, the first stands behind it as before.
    const back = corner(other).x + sizeOf(other) - (corner(one).x + sizeOf(one));
    shiftWithAll(other, -gap);
    shiftWithAll(one, back);
    stages.splice(at, 2, second, first);
  }

  #find(kind: string, recordId: string): Place | undefined {
    const look = (node: RawNode, parent: RawNode): Place | undefined => {
      const stamp = stampOf(node);
      if (stamp.kind === kind && stamp.recordId === recordId && !String(node.id).startsWith('900:'))
        return { node, parent, stamp };
      for (const child of childrenOf(node)) {
        const found = look(child, node);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const { document } = this.#file;
    return isRecord(document) ? look(document, document) : undefined;
  }
}

function show(journey: Journey): Shown {
  const text = new Map(journey.cards.map((card) => [card.id, card.text]));
  const names = (records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }): [string, string] => [id, name]);
  return {
    stages: names(journey.stages),
    lanes: names(journey.lanes),
    personas: names(journey.personas),
    cards: journey.cards.map((card) => JSON.stringify([card.stageId, card.laneId, card.text])).sort(),
    links: journey.links.map(({ id, from, to }) => JSON.stringify([id, text.get(from), text.get(to)])).sort(),
  };
}

/** The list itself, so that changing it changes the file. */
function childrenOf(node: RawNode): RawNode[] {
  // Cells of tables are nodes too; nothing else stands in `children`.
  return Array.isArray(node.children) ? (node.children as RawNode[]) : [];
}

function stampOf(node: RawNode): RawNode {
  const shared = isRecord(node.sharedPluginData) ? node.sharedPluginData.throughline : undefined;
  const text = isRecord(shared) ? shared.stamp : undefined;
  const stamp: unknown = typeof text === 'string' ? JSON.parse(text) : {};
  return isRecord(stamp) ? stamp : {};
}

function corner(node: RawNode): { x: number; y: number } {
  const box = isRecord(node.absoluteBoundingBox) ? node.absoluteBoundingBox : {};
  return { x: readNumber(box.x) ?? 0, y: readNumber(box.y) ?? 0 };
}

function sizeOf(node: RawNode): number {
  return (isRecord(node.absoluteBoundingBox) && readNumber(node.absoluteBoundingBox.width)) || 0;
}

/**
 * A section moves with what it holds, by a script that leaves nothing behind: all boxes are the page's, transforms
 * are the parent's. (If it left boxes behind, a note put back by its box alone could not be told from one forgotten.)
 */
function shiftWithAll(section: RawNode, dx: number): void {
  shift(section, dx, 0, ['transform']);
  const walk = (node: RawNode): void => {
    shift(node, dx, 0, ['box']);
    const bounds = node.absoluteRenderBounds;
    if (isRecord(bounds)) node.absoluteRenderBounds = { ...bounds, x: (readNumber(bounds.x) ?? 0) + dx };
    childrenOf(node).forEach(walk);
  };
  walk(section);
}

function shift(node: RawNode, dx: number, dy: number, what: ('box' | 'transform')[]): void {
  const { x, y } = corner(node);
  if (what.includes('box') && isRecord(node.absoluteBoundingBox))
    node.absoluteBoundingBox = { ...node.absoluteBoundingBox, x: x + dx, y: y + dy };
  const [top, bottom] = Array.isArray(node.relativeTransform) ? node.relativeTransform : [];
  if (!what.includes('transform') || !Array.isArray(top) || !Array.isArray(bottom)) return;
  node.relativeTransform = [
    [top[0] ?? 1, top[1] ?? 0, (readNumber(top[2]) ?? 0) + dx],
    [bottom[0] ?? 0, bottom[1] ?? 1, (readNumber(bottom[2]) ?? 0) + dy],
  ];
}
