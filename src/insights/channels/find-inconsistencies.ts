import type { Card, Journey, Stage } from '../../journey/journey.ts';
import { lookThrough } from '../facts/look-through.ts';

/** A stage in which channels do not say the same. */
export interface Inconsistency {
  stage: Stage;
  /** In words: the verdict of the row for it, or the amounts that differ. */
  reason: string;
  notes: Card[];
}

/**
 * Where channels contradict each other: verdicts of a row for consistency that say “not” or “partly”, and stages whose rows of channels name
 * different amounts of money.
 */
export function findInconsistencies(journey: Journey): Inconsistency[] {
  const overview = lookThrough(journey);
  const rows = journey.lanes.filter(({ name }) => /consisten/i.test(name)).map(({ id }) => id);
  const found: Inconsistency[] = [];
  for (const stage of overview.stages) {
    const verdicts = journey.cards.filter(
      ({ stageId, laneId, text }) =>
        stageId === stage.id &&
        rows.includes(laneId ?? '') &&
        /^\W*(not|no|partly|partial|inconsistent|differs?)\b/i.test(text),
    );
    for (const card of verdicts) found.push({ stage, reason: card.text, notes: [card] });
    if (verdicts.length > 0) continue;
    const notes = overview.notesIn(stage.id, 'channels').filter(({ text }) => amountsIn(text).length > 0);
    const amounts = new Set(notes.flatMap(({ text }) => amountsIn(text)));
    if (notes.length > 1 && amounts.size > 1)
      found.push({ stage, reason: [...amounts].sort((a, b) => a - b).join(', '), notes });
  }
  return found;
}

/** Amounts of money: with a sign of a currency, or with two decimals. */
function amountsIn(text: string): number[] {
  const found =
    text.match(
      /[€$£]\s?\d[\d,]*(?:\.\d\d)?|\b\d[\d,]*(?:\.\d\d)?\s?(?:€|£|eur\b|euros?\b|usd\b|dollars?\b)|\b\d+\.\d\d\b/gi,
    ) ?? [];
  return found.map((each) => Number(each.replace(/[^\d.]/g, ''))).filter((amount) => !Number.isNaN(amount));
}
