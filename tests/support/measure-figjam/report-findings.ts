import type { Finding } from './kind-measure.ts';

/** How many of each measure are right, and the ten that are furthest off. */
export function reportFindings(findings: readonly Finding[]): string {
  const measures = [...new Set(findings.map(({ measure }) => measure))];
  return measures
    .flatMap((measure) => {
      const all = findings.filter((finding) => finding.measure === measure);
      const right = all.filter(({ isRight }) => isRight).length;
      const worst = all.filter(({ isRight }) => !isRight).sort(byDistance);
      const named = worst.slice(0, 10).map(({ where, off }) => `${where} (${sayOff(off)})`);
      const share = ((100 * right) / all.length).toFixed(1);
      return [
        `${measure}: ${right} of ${all.length} (${share} %)`,
        ...(named.length === 0 ? [] : [`  furthest off: ${named.join(', ')}`]),
      ];
    })
    .join('\n');
}

const byDistance = (a: Finding, b: Finding): number => (a.off === b.off ? 0 : b.off - a.off);

const sayOff = (off: number): string =>
  off === Number.POSITIVE_INFINITY ? 'other corners' : String(Math.round(off * 10) / 10);
