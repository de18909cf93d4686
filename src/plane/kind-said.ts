import { emotionFromFace } from '../journey/emotion.ts';
import { kindNames, type LaneKind } from '../journey/lane-kinds.ts';
import { laneKindOf } from './words/lane-words.ts';
import { hasLetter } from './words/letters.ts';
import { plainWords } from './words/plain-words.ts';

/** What people write before a note, and rows are rarely called. */
const alone: readonly (readonly [LaneKind, RegExp])[] = [
  ['opportunities', /^(?:ideas?|hmw|how might we|idee|ideen|ideia|wunsch|wish|chances?|improve|todo idea)$/],
  ['brightSpots', /^(?:gain|gains|plus|love|liked|good|positive?|wow|delight)$/],
  ['pains', /^(?:pain|minus|bad|negative?|ouch|dolor|dor|douleur|problem|issue|bug)$/],
  ['questions', /^(?:q|open|frage|pregunta|question|pergunta|domanda|vraag)$/],
  ['thoughts', /^(?:quote|verbatim|zitat|cita|citation|citazione|citaat)$/],
  ['alternatives', /^(?:competitor|rival|alternative|instead)$/],
  ['metrics', /^(?:metric|kpi|number|kennzahl|data point)$/],
];

const signs: readonly (readonly [LaneKind, RegExp])[] = [
  ['opportunities', /^(?:💡|✨|🚀)/u],
  ['questions', /^(?:❓|❔|🤷)/u],
  ['thoughts', /^(?:💬|💭|🗨|🗣)/u],
  ['pains', /^(?:⚠|🚫|❌|🛑|💔|🔥|👎)/u],
  ['brightSpots', /^(?:👍|⭐|🌟|🎉|❤|💚)/u],
  ['goals', /^(?:🎯|🏁)/u],
  ['touchpoints', /^(?:📱|📞|☎|💻|🏪|📧|✉)/u],
  ['metrics', /^(?:📈|📊|📉)/u],
];

/** Rows that a note may belong to as well, where there is none of the very kind. */
const alike: { readonly [kind in LaneKind]?: readonly LaneKind[] } = {
  pains: ['barriers', 'emotions'],
  barriers: ['pains'],
  opportunities: ['solutions'],
  solutions: ['opportunities'],
  thoughts: ['insights'],
  insights: ['thoughts'],
  touchpoints: ['channels'],
  channels: ['touchpoints'],
  goals: ['expectations', 'motivations'],
  brightSpots: ['emotions'],
  emotions: ['brightSpots'],
};

/** What a note says to be (`Pain: too slow`, `[Idea] a map`, `😡`), and the words that say it; `null` where it says nothing. */
export function kindSaid(text: string): { kind: LaneKind; by: string } | null {
  const said = text.trim();
  const [, framed, plain] =
    /^(?:[[(]\s*([^\])\n]{1,30}?)\s*[\])]\s*[:–—-]?|#?([^\s:：\n][^:：\n]{0,30}?)(?:\s*[:：]|\s+[-–—]|[–—]))\s*\S/.exec(
      said,
    ) || [];
  const by = framed ?? plain;
  if (by !== undefined && by.split(/\s+/).length <= 3) {
    const words = plainWords(by);
    const kind = alone.find(([, form]) => form.test(words))?.[0] || laneKindOf(by);
    if (kind) return { kind, by };
  }
  const sign = signs.find(([, form]) => form.test(said));
  if (sign) return { kind: sign[0], by: [...said][0] || '' };
  const face = [...said][0] || '';
  return emotionFromFace(face) === null || hasLetter(face) || /^[\d\s+-]/.test(face)
    ? null
    : { kind: 'emotions', by: face };
}

/** Which of these rows a note of this kind belongs to: one of the kind, else one that is near it; −1: none. */
export function rowForKind(kind: LaneKind, rows: readonly string[]): number {
  for (const wanted of [kind, ...(alike[kind] || [])]) {
    const at = rows.indexOf(wanted);
    if (at >= 0) return at;
  }
  return -1;
}

/** What a row of such notes is called. */
export const rowNames: { readonly [kind in LaneKind]: string } = {
  ...kindNames,
  opportunities: 'Ideas',
  other: 'Other notes',
};
