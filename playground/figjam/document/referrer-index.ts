import type { NodeRecord } from './records.ts';

/** Who names whom: connectors their ends' nodes, stamps what they are stuck to. */
export class ReferrerIndex {
  readonly #referrers = new Map<string, Set<string>>();

  of(id: string): Iterable<string> {
    return this.#referrers.get(id) ?? [];
  }

  add(record: NodeRecord): void {
    for (const target of referencesOf(record)) {
      const referrers = this.#referrers.get(target) ?? new Set();
      referrers.add(record.id);
      this.#referrers.set(target, referrers);
    }
  }

  drop(record: NodeRecord): void {
    for (const target of referencesOf(record)) this.#referrers.get(target)?.delete(record.id);
  }
}

/** Does this property name another node? */
export function isReference(property: string): boolean {
  return property === 'connectorStart' || property === 'connectorEnd' || property === 'stuckTo';
}

function referencesOf(record: NodeRecord): string[] {
  const { connectorStart, connectorEnd, stuckTo } = record.props;
  const targets: string[] = [];
  for (const end of [connectorStart, connectorEnd]) {
    if (end !== undefined && 'endpointNodeId' in end) targets.push(end.endpointNodeId);
  }
  if (typeof stuckTo === 'string') targets.push(stuckTo);
  return targets;
}
