import { emotionStep, faceOf } from '../../journey/emotion.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { html, type Markup } from '../page/markup.ts';
import { writeTable } from '../page/write-parts.ts';
import type { Sayer } from '../story/sayer.ts';
import { mostAcross, splitEvenly } from './page-map.ts';

/** How people feel along the way: a curve for each of them to see, and the same as a table. */
export function writeFeelings(journey: Journey, sayer: Sayer): Markup | false {
  const curves = listCurves(journey);
  if (curves.length === 0) return false;
  const parts = splitEvenly(curves, mostAcross);
  return html`${drawCurves(journey, curves)}
${parts.map((part) => writePart(journey, sayer, part, parts.length > 1))}`;
}

function writePart(
  { stages }: Journey,
  sayer: Sayer,
  curves: readonly Curve[],
  isOneOfMany: boolean,
): Markup | false {
  const names = curves.map(({ name }) => name);
  const rows = stages
    .map((stage, at) => [
      `${at + 1}. ${stage.name}`,
      ...curves.map(({ feelings }) =>
        feelings
          .filter(({ stageId }) => stageId === stage.id)
          .map((emotion) => sayFeeling(sayer, emotion))
          .join('\n'),
      ),
    ])
    .filter((row) => row.slice(1).some((cell) => cell !== ''));
  const whose = isOneOfMany ? `: ${names.join(', ')}` : '';
  return writeTable(`Feelings by stage, from −2 (angry) to 2 (delighted)${whose}`, ['Stage', ...names], rows);
}

interface Curve {
  name: string;
  isPlanned: boolean;
  feelings: Emotion[];
}

function listCurves({ personas, emotions }: Journey): Curve[] {
  const people = new Set(personas.map(({ id }) => id));
  const curves = personas.map(({ id, name, state = '' }) => ({
    name,
    isPlanned: /^\s*(future|ideal|planned|to.be)/i.test(state),
    feelings: emotions.filter(({ personaId }) => personaId === id),
  }));
  const others = emotions.filter(({ personaId }) => !people.has(personaId ?? ''));
  return [...curves, { name: 'Everyone', isPlanned: false, feelings: others }].filter(
    ({ feelings }) => feelings.length > 0,
  );
}

function sayFeeling(sayer: Sayer, emotion: Emotion): string {
  const { emoji, word } = faceOf(emotion.value);
  sayer.show(emotion, 'value', 'stageId', 'personaId');
  const label = emotion.label ? sayer.say(emotion, 'label') : '';
  const value = emotion.value === undefined ? '' : ` (${String(emotion.value).replace('-', '−')})`;
  return `${emoji} ${label || word}${value}`;
}

/** Units of a drawing that is as wide for every number of stages, so that its signs are as legible on a phone. */
const wide = 384;
const left = 34;
const top = 16;
const tall = 112;

/** Numbered like the rows of the table below it; without words, so that it is legible on a phone. */
function drawCurves({ stages }: Journey, curves: readonly Curve[]): Markup {
  const step = Math.min(64, wide / stages.length);
  const width = left + stages.length * step;
  const x = (at: number) => left + (at + 0.5) * step;
  const y = (value: number) => top + ((2 - value) / 4) * tall;
  const lines = [2, 0, -2].map(
    (value) =>
      html`<line class="rule" x1="${left}" x2="${width - 6}" y1="${y(value)}" y2="${y(value)}"/><text class="face" x="2" y="${y(value) + 6}">${emotionStep(value).emoji}</text>`,
  );
  const numbers = stages.map(
    (_, at) =>
      at % Math.ceil(20 / step) === 0 &&
      html`<text class="count" x="${round(x(at))}" y="${top + tall + 26}">${at + 1}</text>`,
  );
  const drawn = curves.map(({ feelings, isPlanned }, i) => {
    const points = stages.flatMap(({ id }, at) =>
      feelings.flatMap((emotion) => {
        const { stageId, value } = emotion;
        if (stageId !== id || value === undefined) return [];
        const mates = feelings.filter((each) => each.stageId === id && each.value !== undefined);
        const shift = ((mates.indexOf(emotion) + 1) / (mates.length + 1) - 0.5) * step;
        return [{ x: x(at) + shift, y: y(value) + spread(i, curves.length) }];
      }),
    );
    const path = points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
    return html`<g class="curve curve-${i % 6}${isPlanned ? ' planned' : ''}"><polyline points="${path}"/>${points.map((point) => html`<circle cx="${round(point.x)}" cy="${round(point.y)}" r="4.5"/>`)}</g>`;
  });
  return html`<figure><svg viewBox="0 0 ${width} ${top + tall + 36}" class="curves" role="img" aria-labelledby="curve-name"><title id="curve-name">Curve of feelings by stage; the table below says the same</title>${lines}${numbers}${drawn}</svg>
${curves.length > 1 && html`<figcaption>${curves.map(({ name, isPlanned }, i) => html`<span class="key curve-${i % 6}">${name}${isPlanned && ' (planned)'}</span> `)}</figcaption>`}</figure>`;
}

/** Curves that run on the same height lie a little beside one another. */
const spread = (i: number, of: number) => (i - (of - 1) / 2) * 3;
const round = (n: number) => Math.round(n * 10) / 10;
