import type { Comparison } from './comparison.ts';

/** The comparison in one sentence: `3 pains gone, 2 new, 5 still there; low point moved from Set-up to Paying.` */
export function summarize(comparison: Comparison): string {
  const { pains, feelings, metrics, differences } = comparison;
  const parts: string[] = [];
  const counts = [pains.gone.length, pains.new.length, pains.still.length];
  if (counts.some((n) => n > 0)) parts.push(sayPains(pains));
  const { from, to, moved } = feelings.low;
  if (from && to) {
    if (moved) parts.push(`low point moved from ${from.stage} to ${to.stage}`);
    else if (from.value !== to.value)
      parts.push(`low point still ${to.stage}, ${to.value > from.value ? 'better' : 'worse'} than before`);
    else if (differences.length > 0) parts.push(`low point still ${to.stage}`);
  }
  for (const { name, before, after } of metrics.slice(0, 3)) {
    parts.push(`${name} ${before ?? '?'} → ${after ?? '?'}`);
  }
  if (differences.length === 0) return 'Nothing differs.';
  // Where the pains stayed the same, the number of all changes says that something happened at all.
  if (pains.gone.length + pains.new.length === 0 && parts.length > 0)
    parts.push(sayChanges(differences.length));
  if (parts.length === 0) return `${sayChanges(differences.length)}.`;
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const sayChanges = (n: number): string => (n === 1 ? '1 change' : `${n} changes`);

function sayPains({ gone, new: fresh, still }: Comparison['pains']): string {
  const said = [
    ...(gone.length > 0 ? [[gone.length, 'gone'] as const] : []),
    ...(fresh.length > 0 ? [[fresh.length, 'new'] as const] : []),
    ...(still.length > 0 ? [[still.length, 'still there'] as const] : []),
  ];
  return said
    .map(([n, what], index) => (index === 0 ? `${n} ${n === 1 ? 'pain' : 'pains'} ${what}` : `${n} ${what}`))
    .join(', ');
}
