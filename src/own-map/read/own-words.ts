import type { Journey } from '../../journey/journey.ts';
import { snapshotRole } from '../../journey/map-snapshot.ts';
import { collect } from '../../plane/collect-plan.ts';
import { keptRole } from '../../plane/decor.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { stampOf, wordsOf } from '../../plane/seen-nodes.ts';
import { planBoard } from '../plan/plan-board.ts';

/**
 * Our scaffold on which people wrote: whatever words stand on it now that are not those that we wrote, less what was
 * `used` as a field. Scaffold of older maps does not remember its words: there it is what we would write now, or a name of
 * the map.
 */
export function findOwnWords(
  members: readonly SeenNode[],
  used: ReadonlySet<string>,
  journey: Journey,
  names: readonly string[],
): SeenNode[] {
  let planned: Map<string, Set<string>> | null = null;
  return members.filter((node) => {
    const stamp = stampOf(node, 'decor');
    if (!stamp || used.has(node.id) || stamp.role === snapshotRole) return false;
    const words = plain(wordsOf(node));
    if (words === '' || (stamp.role !== keptRole && stamp.text !== undefined && plain(stamp.text) === words))
      return false;
    if (stamp.text !== undefined || stamp.role === keptRole) return true;
    planned ??= plannedWords(journey);
    return !planned.get(stamp.role)?.has(words) && !isMadeOf(words, names);
  });
}

/** Words as they are compared: what a font or a line does to blanks is nobody's edit. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

function plannedWords(journey: Journey): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const plan of collect(planBoard({ ...journey, cards: [], links: [] }).root).values()) {
    if (plan.stamp.kind !== 'decor') continue;
    const text = plan.type === 'SECTION' ? plan.name : 'text' in plan ? plan.text : '';
    const known = words.get(plan.stamp.role) ?? new Set();
    words.set(plan.stamp.role, known.add(plain(text)));
  }
  return words;
}

/** Captions and legends repeat names, several of them, and cut: those that stood there when they were drawn too. */
function isMadeOf(words: string, names: readonly string[]): boolean {
  const known = names.map(plain).filter((name) => name !== '');
  let rest = words;
  while (rest !== '') {
    const cut = rest.endsWith('…') ? rest.slice(0, -1).trim() : null;
    if (cut !== null && known.some((name) => name.startsWith(cut))) return true;
    const name = known.filter((each) => rest.startsWith(each)).sort((a, b) => b.length - a.length)[0];
    if (name === undefined) return false;
    rest = rest.slice(name.length).replace(/^,? ?/, '');
  }
  return true;
}

/** Every name of a map, as it is and as its stamps remember it. */
export function namesOf(members: readonly SeenNode[], journey: Journey): string[] {
  const names: string[] = [];
  for (const list of [journey.stages, journey.lanes, journey.personas])
    for (const { name } of list) names.push(name);
  for (const { stamp } of members)
    if (stamp && 'name' in stamp && typeof stamp.name === 'string') names.push(stamp.name);
  return names;
}
