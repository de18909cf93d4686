import type PptxGenJS from 'pptxgenjs';
import { faceOf } from '../../journey/emotion.ts';
import type { Card, Journey, Stage } from '../../journey/journey.ts';
import { metricText } from '../../journey/metric-text.ts';
import { kindOf, personOf, sayStage } from '../story/map-parts.ts';
import { type Sayer, shorten } from '../story/sayer.ts';
import { isDone, nextActions, rankPains } from '../story/what-matters.ts';
import { addTable, addTitled, font, left, oneLine, plain, quiet, width } from './deck.ts';

const curveInks = ['6A42E0', '0B7A75', 'B4430C', '1C62B9', '9C2A80', '5A6B12'];

/** The curve of feelings as a chart of the program that opens it. */
export function addFeelings(deck: PptxGenJS, journey: Journey, sayer: Sayer): void {
  const { stages, personas, emotions } = journey;
  const people = [...personas.map(({ id, name }) => ({ id, name })), { id: undefined, name: 'Everyone' }];
  const labels = stages.map(({ name }) => plain(shorten(name, Math.max(6, Math.floor(120 / stages.length)))));
  const series = people.flatMap(({ id, name }) => {
    const own = emotions.filter(({ personaId, value }) => personaId === id && value !== undefined);
    if (own.length === 0) return [];
    for (const emotion of own) sayer.show(emotion, 'value', 'stageId', 'personaId');
    const values = stages.map((stage) => {
      const felt = own.filter(({ stageId }) => stageId === stage.id).map(({ value = 0 }) => value);
      return felt.length === 0 ? null : felt.reduce((sum, value) => sum + value, 0) / felt.length;
    });
    return [{ name: plain(name), labels, values }];
  });
  if (series.length === 0 || stages.length === 0) return;
  const slide = addTitled(deck, 'How people feel, from −2 (angry) to 2 (delighted)');
  // A stage in which nobody said how it is: not a number, and no point of the curve (`pptx.ts`).
  const data = series.map(({ values, ...rest }) => ({
    ...rest,
    values: values.map((value) => value ?? Number.NaN),
  }));
  slide.addChart('line', data, {
    x: left,
    y: 1.3,
    w: width,
    h: 5.6,
    valAxisMinVal: -2,
    valAxisMaxVal: 2,
    valAxisMajorUnit: 1,
    showLegend: series.length > 1,
    legendPos: 'b',
    chartColors: curveInks.slice(0, Math.max(1, series.length)),
    lineSize: 3,
    lineDataSymbolSize: 9,
    catAxisLabelFontSize: 12,
    valAxisLabelFontSize: 12,
    legendFontSize: 12,
    catAxisLabelPos: 'low',
    altText: 'Curve of feelings by stage',
    displayBlanksAs: 'span',
  });
}

/** One stage: its rows with their notes, going on where they are many. */
export function addStage(deck: PptxGenJS, journey: Journey, stage: Stage, sayer: Sayer): void {
  const rows = journey.lanes.flatMap((lane) => {
    const feelings = lane.kind === 'emotions' ? feelingsIn(journey, stage, sayer) : [];
    const numbers = lane.kind === 'metrics' ? numbersIn(journey, stage, sayer) : [];
    const notes = journey.cards.filter(({ stageId, laneId }) => stageId === stage.id && laneId === lane.id);
    const said = [...feelings, ...numbers, ...notes.map((card) => sayNote(journey, card, sayer))];
    if (said.length > 0) sayer.show(lane, 'name', 'kind');
    return said.length > 0 ? [[plain(lane.name), plain(said.map((words) => `• ${words}`).join('\n'))]] : [];
  });
  const slide = addTitled(deck, sayer.say(stage, 'name', 90));
  const goal = stage.goal === undefined ? '' : `Goal: ${oneLine(sayer.say(stage, 'goal', 95))}`;
  if (goal !== '')
    slide.addText(plain(goal), {
      x: left,
      y: 1.08,
      w: width,
      h: 0.4,
      fontFace: font,
      fontSize: 14,
      italic: true,
      color: quiet,
    });
  addTable(
    slide,
    () => addTitled(deck, `${plain(stage.name).slice(0, 80)} (continued)`),
    ['Row', 'What is there'],
    rows,
    [2.6, width - 2.6],
  );
}

/** All numbers, also those of the whole map, before and now. */
export function addNumbers(deck: PptxGenJS, journey: Journey, sayer: Sayer): void {
  const rows = journey.metrics.map((metric) => {
    sayer.show(metric, 'kind', 'stageId', 'cardId');
    const card = journey.cards.find(({ id }) => id === metric.cardId);
    const where = [sayStage(sayer, journey, metric.stageId), shorten(oneLine(card?.text ?? ''), 60)];
    return [
      metric.name === undefined ? metric.kind : sayer.say(metric, 'name', 90),
      where.filter((each) => each !== '').join(', ') || 'The whole map',
      ...(['baseline', 'current', 'target'] as const).map((field) => sayer.say(metric, field, 40)),
    ].map(plain);
  });
  addListed(deck, 'Numbers, before and now', ['Number', 'Where', 'Before', 'Now', 'Target'], rows, [
    width - 7.6,
    3.4,
    1.4,
    1.4,
    1.4,
  ]);
}

/** Notes that stand in no stage or in no row. */
export function addBeside(deck: PptxGenJS, journey: Journey, sayer: Sayer): void {
  const { stages, lanes, cards } = journey;
  const rows = cards
    .filter(
      ({ stageId, laneId }) =>
        !stages.some(({ id }) => id === stageId) || !lanes.some(({ id }) => id === laneId),
    )
    .map((card) => {
      const lane = lanes.find(({ id }) => id === card.laneId);
      return [lane?.name ?? sayStage(sayer, journey, card.stageId), sayNote(journey, card, sayer)].map(plain);
    });
  addListed(deck, 'Beside the stages', ['Where', 'What is there'], rows, [2.6, width - 2.6]);
}

/** A table under a title; nothing where there are no rows. */
function addListed(
  deck: PptxGenJS,
  title: string,
  heads: string[],
  rows: string[][],
  widths: number[],
): void {
  const next = () => addTitled(deck, `${title} (continued)`);
  if (rows.length > 0) addTable(addTitled(deck, title), next, heads, rows, widths);
}

/** What hurts most, and who does what against it by when. */
export function addPriorities(deck: PptxGenJS, journey: Journey, sayer: Sayer): void {
  const pains = rankPains(journey)
    .slice(0, 12)
    .map((card) => [
      plain(sayer.say(card, 'text', 160)),
      plain(sayStage(sayer, journey, card.stageId)),
      card.severity === undefined ? '' : `${sayer.say(card, 'severity')} of 5`,
    ]);
  addListed(deck, 'Priorities: what hurts most', ['Pain point', 'Stage', 'Severity'], pains, [
    width - 4,
    2.6,
    1.4,
  ]);
  const actions = nextActions(journey)
    .filter((card) => !isDone(card))
    .slice(0, 12)
    .map((card) => [
      plain(sayer.say(card, 'text', 160)),
      plain(card.owner ? sayer.say(card, 'owner', 60) : ''),
      plain(card.due ? sayer.say(card, 'due', 30) : ''),
      plain(card.status ? sayer.say(card, 'status', 30) : ''),
    ]);
  addListed(deck, 'Priorities: what we do next', ['Action', 'Owner', 'Due', 'Status'], actions, [
    width - 5.7,
    2.3,
    1.7,
    1.7,
  ]);
}

function sayNote(journey: Journey, card: Card, sayer: Sayer): string {
  sayer.show(card, 'stageId', 'laneId');
  const text = sayer.say(card, 'text', 400).replace(/\s*\n\s*/g, ' / ');
  const severity = card.severity === undefined ? '' : ` (severity ${sayer.say(card, 'severity')} of 5)`;
  const isIdea = ['opportunities', 'solutions'].includes(kindOf(journey, card));
  const owner = isIdea && card.owner ? ` – ${sayer.say(card, 'owner', 60)}` : '';
  return `${text}${severity}${owner}`;
}

function feelingsIn(journey: Journey, stage: Stage, sayer: Sayer): string[] {
  return journey.emotions
    .filter(({ stageId }) => stageId === stage.id)
    .map((emotion) => {
      const { emoji, word } = faceOf(emotion.value);
      const who = personOf(journey, emotion);
      sayer.show(emotion, 'value', 'stageId', 'personaId');
      return `${emoji} ${who === '' ? '' : `${who}: `}${emotion.label ? sayer.say(emotion, 'label', 120) : word}`;
    });
}

function numbersIn({ metrics }: Journey, stage: Stage, sayer: Sayer): string[] {
  return metrics
    .filter(({ stageId }) => stageId === stage.id)
    .map((metric) => {
      sayer.show(metric, 'kind', 'name', 'baseline', 'current', 'target', 'stageId');
      return metricText(metric);
    });
}
