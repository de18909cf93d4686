/** Deeper than any journey, and far from where the sandbox's small stack ends, which nothing there could catch. */
const mostLevels = 200;

/** Whether a message is nested deeper than can be looked through. Takes no stack itself; a circle is without end. */
export function isTooDeep(message: unknown): boolean {
  let level: unknown[] = [message];
  for (let depth = 0; depth <= mostLevels; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value))
        if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
