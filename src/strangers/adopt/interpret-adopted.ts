import type { StampOf } from '../../journey/stamp.ts';
import { unionOf } from '../../plane/boxes.ts';
import { isAside } from '../../plane/decor.ts';
import { resolveIdentity } from '../../plane/interpret-identity.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { type MapDraft, untitled } from '../../plane/map-draft.ts';
import { nameOn, oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { addCards } from './adopted-cards.ts';
import { readNames } from './adopted-names.ts';
import { readAdoptedPeople } from './adopted-people.ts';
import { tableDraft } from './adopted-table.ts';
import { buildMap } from './build-map.ts';
import { type AdoptedStart, findAdopted, withStampOf } from './find-adopted.ts';

/**
 * Reads the maps that people drew and then took into use. What stands on the board says names, words and cells;
 * stamps say who is who, what was agreed about a place as long as nothing moved, and what the board cannot show.
 */
export function interpretAdopted(
  nodes: readonly SeenNode[],
  index: SceneIndex,
  taken: ReadonlySet<string>,
): { maps: ReadMap[]; used: Set<string> } {
  const used = new Set<string>();
  const maps: ReadMap[] = [];
  for (const start of findAdopted(nodes, index, taken)) {
    const loose = nodes.filter((node) => !node.stamp && !used.has(node.id));
    const connectors = [...loose, ...start.members].filter((node) => node.type === 'CONNECTOR');
    const map = buildMap(draftAdopted(start, loose, index), index, connectors, taken);
    for (const id of map.memberIds) used.add(id);
    for (const node of start.members) if (!isAside(node)) used.add(node.id);
    maps.push(map);
  }
  return { maps, used };
}

function draftAdopted(
  { carrier, members, root, journeyId, stampedId, isCopy }: AdoptedStart,
  loose: readonly SeenNode[],
  index: SceneIndex,
): MapDraft {
  const identity = resolveIdentity(members, index, isCopy);
  const { adopted, brought, name, details = {} }: Partial<StampOf<'journey'>> = carrier?.stamp ?? {};
  const [header] = withStampOf('stage', members);
  const [titleNode = null] = withStampOf('title', members);
  const titled = titleNode ?? (adopted && adopted.title !== 'none' ? carrier : null);
  const nodes = { members, identity };
  const draft: MapDraft = {
    root,
    title: (titled && nameOn(titled)) || oneLineOf(name) || untitled,
    titleNode,
    stages: [],
    lanes: [],
    cards: [],
    people: readAdoptedPeople(nodes),
    scaffold: withStampOf('decor', members).filter((node) => !isAside(node)),
    box: root,
    transposed: (adopted ?? header?.stamp.adopted)?.axis === 'y',
    agreed: { id: journeyId, details, identity, stampedId, brought },
  };
  if (root.type === 'TABLE' && adopted) return Object.assign(draft, tableDraft(root, adopted));
  const holder = carrier && adopted ? { node: carrier, adopted } : null;
  draft.stages = readNames('stage', nodes, holder);
  draft.lanes = readNames('lane', nodes, holder);
  const names = [...draft.stages, ...draft.lanes];
  const naming = [
    root,
    titleNode,
    ...draft.scaffold,
    ...[...names, ...(draft.people ?? [])].flatMap((part) => part.nodes),
  ];
  const known = new Set(naming.map((node) => node?.id));
  addCards(
    draft,
    [...members, ...loose].filter(({ id }) => !known.has(id)),
    carrier,
    index,
  );
  const placed = draft.cards.filter(({ lane }) => lane >= 0).map(({ box }) => box);
  draft.box = unionOf([...names.flatMap((part) => part.nodes), ...placed]) ?? root;
  return draft;
}
