import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import type { Written } from '../write/apply-work.ts';
import { lookOf } from './looks.ts';
import { wordsOnNode } from './words-on-node.ts';

/** What undo of a step would take back: what the step made and changed, and how that looked when it was done. */
export interface StepTrace {
  page: PageNode;
  /** Nodes that are there only since the step; what lies in them goes with them. */
  made: ReadonlySet<string>;
  /** Looks (`lookInFull`) by node id, of all that the step made and changed. */
  looks: ReadonlyMap<string, string>;
  /** What held nodes that the step moved elsewhere or took away: undo puts them back there. */
  homes: ReadonlySet<string>;
}

/** Remembers what a step wrote, and all that lies in what it made. To be called right after it. */
export function traceStep(
  page: PageNode,
  { made, changed }: Written,
  homes: StepTrace['homes'] = new Set(),
): StepTrace {
  const looks = new Map<string, string>();
  const keep = (node: SceneNode): void => {
    if (node.removed) return;
    const { id } = node;
    if (!looks.has(id)) looks.set(id, lookInFull(node));
  };
  for (const node of [...made, ...changed]) keep(node);
  for (const node of made) if (!node.removed && 'findAll' in node) node.findAll().forEach(keep);
  return { page, made: new Set(made.map(({ id }) => id)), looks, homes };
}

/** Two steps that one undo takes back. */
export function joinTraces(first: StepTrace, then: StepTrace): StepTrace {
  return {
    page: then.page,
    made: new Set([...first.made, ...then.made]),
    looks: new Map([...first.looks, ...then.looks]),
    homes: new Set([...first.homes, ...then.homes]),
  };
}

/** A node's look, and what it remembers as a part of a map. */
export function lookInFull(node: SceneNode): string {
  return fullLook(lookOf(node), node.getSharedPluginData(stampNamespace, stampKey));
}

/** The same, of a node that is known without reading it. */
export const fullLook = (look: string, stamp: string): string => `${look} ${stamp}`;

/**
 * Why undo would not take back this step alone, in words for people; `null` where it would. A subtraction: everything
 * that undo would take away or overwrite, less what is as the step left it, is somebody's work. Whoever calls undoes
 * without waiting.
 */
export function whyNotAlone(trace: StepTrace): string | null {
  const nodes = trace.page.findAll();
  const foreign = findForeign(trace, nodes);
  if (foreign.length > 0)
    return `Somebody has worked on it since: ${listWords(foreign)}. Undo would take that away too, so nothing was taken back. Delete by hand what shall go.`;
  const here = new Set([trace.page.id, ...nodes.map(({ id }) => id)]);
  if ([...trace.homes].every((id) => here.has(id))) return null;
  return 'Somebody has deleted what held notes before. Undo would put them where nobody sees them: nothing was taken back.';
}

/** Whether those of these nodes that the step wrote are as it left them: a quick look, where a wrong answer costs no words. */
export async function isAsWritten(
  host: PluginAPI,
  { looks }: StepTrace,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  for (const id of ids) {
    const known = looks.get(id);
    if (known === undefined) continue;
    const node = await host.getNodeByIdAsync(id);
    if (!node || !('visible' in node) || lookInFull(node) !== known) return false;
  }
  return true;
}

function findForeign({ made, looks }: StepTrace, nodes: readonly SceneNode[]): SceneNode[] {
  const going = new Set<string>();
  const foreign: SceneNode[] = [];
  // Parents come before what they hold. What the step only hung into something that it made goes back.
  for (const node of nodes) {
    const { id } = node;
    const known = looks.get(id);
    const isInside = going.has(node.parent?.id ?? '');
    if (made.has(id) || (isInside && known === undefined)) going.add(id);
    if (known === undefined ? isInside : lookInFull(node) !== known) foreign.push(node);
  }
  // FigJam may take a line away with what it hangs on, and a vote with its note.
  for (const node of nodes) {
    if (!looks.has(node.id) && !going.has(node.id) && hostsOf(node).some((id) => going.has(id)))
      foreign.push(node);
  }
  return foreign;
}

function hostsOf(node: SceneNode): string[] {
  if (node.type === 'CONNECTOR')
    return [node.connectorStart, node.connectorEnd].flatMap((end) =>
      'endpointNodeId' in end ? [end.endpointNodeId] : [],
    );
  const host = 'stuckTo' in node ? node.stuckTo : null;
  return host === null ? [] : [host.id];
}

function listWords(nodes: readonly SceneNode[]): string {
  const named = nodes.slice(0, 3).map(wordsOnNode);
  const more = nodes.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
