import { readFacts } from '../../plane/interpret-facts.ts';
import { claimNodes, leaveWords, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import { nameShown } from '../../plane/name-shown.ts';
import { inPanelOrder } from '../../plane/panel-order.ts';
import { personaTableFields, reservedForPersona } from '../../plane/persona-facts.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';

type Bag = { [field: string]: unknown };

interface PersonaNodes {
  name?: SeenWith<'persona'>;
  emoji?: SeenWith<'emoji'>;
  quote?: SeenWith<'quote'>;
  facts?: SeenWith<'personaFacts'>;
}

/** The personas from top to bottom, column by column, as their name, face, quote and table show them. */
export function readPersonas(reader: MapReader): Bag[] {
  const found = gatherNodes(reader);
  const read: { record: Bag; y: number; x: number }[] = [];
  for (const [id, nodes] of found) {
    const record = readPersona(reader, id, nodes);
    const at = nodes.name ?? nodes.facts ?? nodes.quote;
    if (record && at) read.push({ record, x: at.x, y: at.y });
  }
  return inPanelOrder(read, reader.root).map((persona) => persona.record);
}

/** A record's nodes: the one that its own stamp names goes before copies of it. */
function gatherNodes(reader: MapReader): Map<string, PersonaNodes> {
  const found = new Map<string, PersonaNodes>();
  const of = (id: string): PersonaNodes => {
    const nodes = found.get(id) ?? {};
    found.set(id, nodes);
    return nodes;
  };
  for (const node of reader.members) {
    if (hasStamp(node, 'persona'))
      of(reader.identity.recordOf.get(node.id) ?? node.stamp.recordId).name = node;
  }
  for (const node of reader.members) {
    if (hasStamp(node, 'emoji')) keepBetter(of(node.stamp.recordId), 'emoji', node);
    else if (hasStamp(node, 'quote')) keepBetter(of(node.stamp.recordId), 'quote', node);
    else if (hasStamp(node, 'personaFacts')) keepBetter(of(node.stamp.recordId), 'facts', node);
  }
  return found;
}

function keepBetter<K extends keyof PersonaNodes>(
  nodes: PersonaNodes,
  part: K,
  node: SeenNode & PersonaNodes[K],
): void {
  const held: SeenNode | undefined = nodes[part];
  if (!held || (held.stamp?.nodeId !== held.id && node.stamp?.nodeId === node.id)) nodes[part] = node;
}

/** A note with a quote goes before a row that names one: the row's words are kept beside it where they differ. */
function readTable(
  { table, stamp }: SeenWith<'personaFacts'>,
  note: SeenWith<'quote'> | undefined,
): ReturnType<typeof readFacts> {
  const hasNote = note !== undefined && (note.text ?? '') !== '';
  const cells = (table?.cells ?? []).filter(
    ([label = '', value = '']) => !(hasNote && isQuote(label) && (value === '' || value === note.text)),
  );
  const rows = hasNote ? stamp.rows.filter(({ field }) => field !== 'quote') : stamp.rows;
  return readFacts(cells, rows, personaTableFields, reservedForPersona(hasNote));
}

const isQuote = (label: string): boolean => label.trim().toLowerCase() === 'quote';

function readPersona(reader: MapReader, id: string, nodes: PersonaNodes): Bag | null {
  if (!nodes.name && !nodes.quote && !nodes.facts) return null;
  const record: Bag = { ...nodes.name?.stamp.details };
  if (nodes.facts) {
    const { fields, left } = readTable(nodes.facts, nodes.quote);
    for (const [field, value] of fields) record[field] = value;
    leaveWords(reader, nodes.facts, left);
  }
  const quote = nodes.quote?.text ?? '';
  if (nodes.quote && (quote !== '' || nodes.quote.stamp.text === '')) record.quote = quote;
  const emoji = nodes.emoji?.text ?? '';
  const { emoji: face } = nodes;
  if (face && (face.stamp.given || emoji !== face.stamp.text) && (emoji !== '' || face.stamp.text === '')) {
    record.emoji = emoji;
  }
  const shown = nameShown(nodes.name?.text, nodes.name?.stamp.name);
  const name = shown || nodes.name?.stamp.name || 'Persona without a name';
  if (shown === '') {
    const reason = `The name of this persona was deleted; it is read as “${name}”.`;
    tellDoubt(reader, id, reason);
  }
  reader.ids.add(id);
  claimNodes(reader, id, shown === '' ? 0.6 : 1, [nodes.name, nodes.emoji, nodes.quote, nodes.facts]);
  return { ...record, id, name };
}
