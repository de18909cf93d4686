/** One step of the scale: half a point. */
export interface EmotionStep {
  value: number;
  emoji: string;
  word: string;
}

/** The nine steps from best to worst; each has an emoji of its own, so that a face names its value. */
export const emotionSteps: readonly EmotionStep[] = [
  { value: 2, emoji: '😍', word: 'Delighted' },
  { value: 1.5, emoji: '😄', word: 'Very happy' },
  { value: 1, emoji: '😊', word: 'Happy' },
  { value: 0.5, emoji: '🙂', word: 'Content' },
  { value: 0, emoji: '😐', word: 'Neutral' },
  { value: -0.5, emoji: '😕', word: 'Unsure' },
  { value: -1, emoji: '🙁', word: 'Unhappy' },
  { value: -1.5, emoji: '😣', word: 'Frustrated' },
  { value: -2, emoji: '😡', word: 'Angry' },
];

/** Faces that people type, besides ours. */
const otherFaces: readonly (readonly [string, number])[] = (
  [
    [2, '🤩🥰🥳'],
    [1.5, '😁😃😀😆😎🤗😂😋'],
    [1, '😌☺😇😉'],
    [0.5, '😅'],
    [0, '😑😶😮😯'],
    [-0.5, '😬🤔😳😴🥱'],
    [-1, '😟☹😞😢😔😒🙄😥😓🥺'],
    [-1.5, '😩😫😰😤😖😨😧🤯😵'],
    [-2, '😠🤬😱😭'],
  ] as const
).flatMap(([value, faces]) => [...faces].map((face) => [face, value] as const));

/** The nearest value the scale has: −2 to 2 in half points. */
export function snapEmotion(value: number): number {
  const snapped = Math.round(Math.max(-2, Math.min(2, value)) * 2) / 2;
  return snapped === 0 ? 0 : snapped;
}

/** The face and the word for a value, by its nearest step. */
export function emotionStep(value: number): EmotionStep {
  const snapped = snapEmotion(value);
  const step = emotionSteps.find((candidate) => candidate.value === snapped);
  if (!step) throw new RangeError(`No emotion step for ${value}`);
  return step;
}

/** What stands on a face: of a value its emoji and word; of a feeling that nobody has said yet, that it is not. */
export function faceOf(value: number | undefined): Pick<EmotionStep, 'emoji' | 'word'> {
  return value === undefined ? unsaid : emotionStep(value);
}

const unsaid = { emoji: '?', word: 'Not said' };

/** The words beside the sign of a feeling that nobody has said yet; `null` for any other text. */
export function labelOfUnsaid(text: string): string | null {
  const words = text.trim();
  if (!words.startsWith(unsaid.emoji)) return null;
  const label = words.slice(unsaid.emoji.length).trim();
  return label === unsaid.word ? '' : label;
}

/** The value that the first face in a text stands for, or `null` if it shows none. */
export function emotionFromFace(text: string): number | null {
  const faces = [...emotionSteps.map(({ emoji, value }) => [emoji, value] as const), ...otherFaces];
  let found: { at: number; value: number } | null = null;
  for (const [emoji, value] of faces) {
    const at = text.indexOf(emoji);
    if (at >= 0 && (!found || at < found.at)) found = { at, value };
  }
  return found ? found.value : null;
}

/** The words beside the face of a marker, without the faces that begin it. */
export function withoutFace(text: string): string {
  const faces = [...emotionSteps.map(({ emoji }) => emoji), ...otherFaces.map(([emoji]) => emoji)];
  let rest = text.trim();
  for (let face = startOf(rest, faces); face; face = startOf(rest, faces)) {
    rest = rest
      .slice(face.length)
      .replace(/^\uFE0F/, '')
      .trim();
  }
  return rest;
}

/** Scales in use elsewhere, each a line through our −2…2: `factor · (value + shift)`. */
export const emotionScales = {
  '-2..2': { shift: 0, factor: 1 },
  '1..5': { shift: 3, factor: 1 },
  '0..10': { shift: 2, factor: 2.5 },
  '0..100': { shift: 2, factor: 25 },
  '-5..5': { shift: 0, factor: 2.5 },
} as const;
export type EmotionScale = keyof typeof emotionScales;

export function toScale(value: number, scale: EmotionScale): number {
  const { shift, factor } = emotionScales[scale];
  return (value + shift) * factor;
}

/** Exact, not snapped: keep the original beside it if it must come back unchanged. */
export function fromScale(value: number, scale: EmotionScale): number {
  const { shift, factor } = emotionScales[scale];
  return value / factor - shift;
}

function startOf(text: string, faces: readonly string[]): string | undefined {
  return faces.find((face) => text.startsWith(face));
}
