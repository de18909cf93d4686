import type { Card, Journey } from '../../journey/journey.ts';
import { textsOf } from '../facts/has-words.ts';
import { readAmount, readShare } from '../facts/read-amount.ts';

/** Words of frequency as 1 to 5, the severest last: ours, shown beside each score so that they can be put right. */
const frequencyWords: readonly (readonly [RegExp, number])[] = [
  [/\b(never|rare(ly)?|seldom|years?|yearly|annual(ly)?)\b/i, 1],
  [/\b(occasional(ly)?|quarter(ly)?|now and then)\b/i, 2],
  [/\b(sometimes|months?|monthly)\b/i, 3],
  [/\b(often|usual(ly)?|frequent(ly)?|weeks?|weekly)\b/i, 4],
  [/\b(always|constant(ly)?|daily|days?|every time|hour(ly)?)\b/i, 5],
  // “Once a day” is daily.
  [/\bonce\b/i, 1],
];

/** How often, 1 to 5: a number of that scale, a share (`1 in 4`, `22 %`) by fifths, or a word such as `weekly`. `null` for all else. */
export function readFrequency(value: unknown): number | null {
  const amount = readAmount(value);
  const share = amount && (amount.ratio ?? (amount.percent ? amount.number / 100 : null));
  if (typeof share === 'number')
    return share >= 0 && share <= 1 ? Math.max(1, Math.ceil(share * 5 - 1e-9)) : null;
  if (typeof value === 'number' || (typeof value === 'string' && /^\s*\d([.,]\d+)?\s*$/.test(value)))
    return amount && amount.number >= 1 && amount.number <= 5 ? amount.number : null;
  if (typeof value !== 'string') return null;
  return frequencyWords.find(([word]) => word.test(value))?.[1] ?? null;
}

/**
 * The share of people hit, 0 to 1: said as one (`0.4`, `40 %`, `14 of 19`); else the share of the personas that the note names as hit, by
 * what they say of their own share, or each alike. `null` where nothing tells.
 */
export function readReach({ reach, who }: Card, { personas }: Journey): number | null {
  const said = readShare(reach);
  if (said !== null) return said;
  const names = textsOf(who).map(plain);
  if (names.length === 0 || personas.length === 0) return null;
  const hit = personas.filter(({ id, name }) =>
    names.some((each) => each === plain(id) || each === plain(name)),
  );
  if (hit.length === 0) return null;
  const shares = personas.map((persona) => ({ persona, share: readShare(persona.share) }));
  if (shares.some(({ share }) => share === null)) return hit.length / personas.length;
  const total = shares.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const part = shares.reduce(
    (sum, { persona, share }) => sum + (hit.includes(persona) ? (share ?? 0) : 0),
    0,
  );
  return total > 0 ? part / Math.max(1, total) : hit.length / personas.length;
}

const plain = (text: string) => text.trim().toLowerCase();

/** Confidence as a share: said as one, or by the words of a tier. Intercom’s RICE has 100, 80 and 50 %. */
export function readConfidence(value: unknown): number | null {
  const amount = readAmount(value);
  if (amount) {
    const share = amount.percent || amount.number > 1 ? amount.number / 100 : amount.number;
    return share >= 0 && share <= 1 ? share : null;
  }
  if (typeof value !== 'string') return null;
  if (/\b(validated|observed|high|known|proven)\b/i.test(value)) return 1;
  if (/\b(inferred|medium|reasoned)\b/i.test(value)) return 0.8;
  return /\b(assum(ed|ption)|low|guess(ed)?)\b/i.test(value) ? 0.5 : null;
}

/** Importance or satisfaction on 0 to 10: a share of answers divided by ten (`82 %` is 8.2), or a number of that scale. */
export function readTen(value: unknown): number | null {
  const amount = readAmount(value);
  if (amount === null) return null;
  const ten =
    amount.ratio !== undefined
      ? amount.ratio * 10
      : amount.percent || amount.number > 10
        ? amount.number / 10
        : amount.number;
  return ten >= 0 && ten <= 10 ? ten : null;
}

/** A plain number of at least zero. */
export function readPlain(value: unknown): number | null {
  const amount = readAmount(value);
  return amount === null || amount.percent || amount.number < 0 ? null : amount.number;
}
