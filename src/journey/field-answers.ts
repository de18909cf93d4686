import { emotionScales } from './emotion.ts';
import { own } from './own.ts';
import type { RecordKind } from './records.ts';

/** Fields with few answers: what they can be, as files hold it. */
const answers: { readonly [field: string]: readonly string[] } = {
  'journey.state': ['current', 'future', 'ideal'],
  'journey.status': ['workshop', 'researching', 'draft', 'prototype', 'live'],
  'journey.emotionScale': Object.keys(emotionScales),
  'persona.state': ['current', 'future', 'ideal'],
  'card.setting': ['online', 'offline', 'both'],
  'card.visibility': ['front stage', 'back stage'],
  'card.status': ['idea', 'agreed', 'in test', 'done', 'dropped'],
  confidence: ['assumed', 'inferred', 'observed', 'validated'],
};

/** What a field of few answers is mostly said to be, in the panel's choices and a workbook's lists; any other word is kept. */
export function answersOf(kind: RecordKind, field: string): readonly string[] | null {
  return own(answers, `${kind}.${field}`) ?? own(answers, field) ?? null;
}
