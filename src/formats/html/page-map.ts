import { type BoardFacts, sayVotes } from '../../journey/board-facts.ts';
import { faceOf } from '../../journey/emotion.ts';
import type { Card, Journey, Lane, Stage } from '../../journey/journey.ts';
import { knownLaneKind, laneOfFeelings, laneOfMetrics } from '../../journey/lane-kinds.ts';
import { own } from '../../journey/own.ts';
import type { ExportInput } from '../file/format.ts';
import { html, type Markup } from '../page/markup.ts';
import { writeFacts, writeMetric } from '../page/write-parts.ts';
import { writeLink, writeWords } from '../page/write-words.ts';
import { listFacts } from '../story/facts.ts';
import { kindOf, personOf } from '../story/map-parts.ts';
import { type Sayer, shorten } from '../story/sayer.ts';

/** Stages, or people, beside one another in one table: more would be narrower than a word. */
export const mostAcross = 6;

/**
 * The map as tables, stages beside one another as on the board. On a phone the style puts the columns one below the other, so
 * that it is read stage by stage and nothing lies outside of the screen.
 */
export function writeMap(input: ExportInput, sayer: Sayer): Markup {
  const { journey } = input;
  const { stages, lanes } = journey;
  const bands = splitEvenly(stages, mostAcross);
  const filled = lanes.filter((lane) => stages.some((stage) => !isEmpty(journey, stage, lane)));
  for (const lane of lanes) sayer.show(lane, 'name', 'kind');
  const empty = lanes.filter((lane) => !filled.includes(lane));
  return html`${bands.map((band, i) => writeBand(input, sayer, band, filled, bands.length > 1 ? i : null))}
${empty.length > 0 && html`<p class="quiet">Rows without notes: ${empty.map(({ name }) => name).join(', ')}</p>`}
${writeBeside(input, sayer)}`;
}

function writeBand(
  input: ExportInput,
  sayer: Sayer,
  stages: readonly Stage[],
  lanes: readonly Lane[],
  number: number | null,
): Markup {
  const { journey } = input;
  const of =
    number === null ? '' : `, part ${number + 1}: ${stages[0]?.name} to ${stages[stages.length - 1]?.name}`;
  const facts = stages.map((stage) => writeFacts(stageFacts(sayer, journey, stage)));
  const heads = stages.map(
    (stage) =>
      html`<th role="columnheader" scope="col" class="stage">${writeWords(sayer.say(stage, 'name'))}</th>`,
  );
  const about = html`<tr role="row"><th role="rowheader" scope="row" class="lane">About the stage</th>${facts.map((said) => html`<td role="cell" class="about-stage${!said && ' empty'}">${said}</td>`)}</tr>
`;
  const rows = lanes.map(
    (
      lane,
    ) => html`<tr role="row"${lane.lineBelow && html` class="lined"`}><th role="rowheader" scope="row" class="lane">${lane.name}${lane.lineBelow && html` <span class="facts">Below: ${sayer.say(lane, 'lineBelow')}</span>`}</th>
${stages.map((stage) => writeCell(input, sayer, stage, lane))}</tr>
`,
  );
  return html`<table role="table" class="map"><caption>${sayer.say(journey, 'title')}${of}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="corner">Row</th>${heads}</tr></thead>
<tbody role="rowgroup">
${facts.some((said) => said) && about}${rows}</tbody></table>
`;
}

function stageFacts(sayer: Sayer, { stages }: Journey, stage: Stage): [string, string][] {
  const facts = listFacts(sayer, 'stage', stage, ['after']);
  const before = stages.find(({ id }) => id === stage.after);
  if (stage.after !== undefined) sayer.show(stage, 'after');
  return before ? [...facts, ['Follows', before.name]] : facts;
}

function writeCell(input: ExportInput, sayer: Sayer, stage: Stage, lane: Lane): Markup {
  const { journey } = input;
  const kind = knownLaneKind(lane.kind);
  if (isEmpty(journey, stage, lane)) return html`<td role="cell" class="empty"></td>`;
  const notes = cardsIn(journey, stage.id, lane.id).map((card) => writeNote(input, sayer, card));
  const items = [
    ...(isLaneOfFeelings(journey, lane) ? writeFeelings(journey, sayer, stage) : []),
    ...(isLaneOfNumbers(journey, lane)
      ? journey.metrics
          .filter(({ stageId }) => stageId === stage.id)
          .map((metric) => html`<li class="number">${writeMetric(sayer, metric)}</li>`)
      : []),
    ...notes,
  ];
  return html`<td role="cell" class="kind-${kind}"><span class="lane-name" aria-hidden="true">${lane.name}</span><ul>${items}</ul></td>
`;
}

function writeFeelings(journey: Journey, sayer: Sayer, stage: Stage): Markup[] {
  return journey.emotions
    .filter(({ stageId }) => stageId === stage.id)
    .map((emotion) => {
      const { emoji, word } = faceOf(emotion.value);
      const who = personOf(journey, emotion);
      const label = emotion.label ? sayer.say(emotion, 'label') : '';
      sayer.show(emotion, 'value', 'stageId', 'personaId');
      const facts = [
        ...listFacts(sayer, 'emotion', emotion),
        ...listLinks(journey, sayer, emotion.id, 'Caused by'),
      ];
      return html`<li class="feeling"><span class="face" aria-hidden="true">${emoji}</span> <span>${who && html`<b>${who}:</b> `}${label || word}</span>${writeFacts(facts)}</li>`;
    });
}

/** A note with what is known of it; evidence and causes of pain points stand where these are ranked. */
function writeNote({ journey, onBoard = {} }: ExportInput, sayer: Sayer, card: Card): Markup {
  const kind = kindOf(journey, card);
  const elsewhere = ranked.includes(kind) || card.severity !== undefined ? tabled : [];
  const facts = listFacts(sayer, 'card', card, [...elsewhere, 'actors']);
  if (card.actors !== undefined) facts.push(['Who does it', sayActors(journey, sayer, card)]);
  facts.push(...listLinks(journey, sayer, card.id, 'Leads to'));
  const shown: Partial<BoardFacts> = own(onBoard, card.id) ?? {};
  const { links = [] } = shown;
  const stamps = sayVotes(shown);
  if (stamps !== '') facts.push(['Stamps', stamps]);
  sayer.showBoard(card, 'links', 'votes', 'lyingVotes');
  sayer.show(card, 'stageId', 'laneId');
  return html`<li class="note ${severityClass(card)}"><p>${writeWords(sayer.say(card, 'text'))}</p>${card.severity !== undefined && html`<p class="severity">Severity ${sayer.say(card, 'severity')} of 5</p>`}${writeFacts(facts)}${links.map(({ text, url }) => html`<p class="web">${writeLink(url, text)}</p>`)}</li>`;
}

/** The notes that arrows lead to from here. */
function listLinks(journey: Journey, sayer: Sayer, start: string, words: string): [string, string][] {
  const facts: [string, string][] = [];
  for (const link of journey.links.filter(({ from }) => from === start)) {
    const target = journey.cards.find(({ id }) => id === link.to);
    if (!target) continue;
    sayer.show(link, 'from', 'to');
    const label = link.label ? sayer.say(link, 'label') : '';
    facts.push([label === '' ? words : `${words} (${label})`, sayShort(target.text)]);
  }
  return facts;
}

/** What the tables of pain points and actions say of a note. */
export const tabled: readonly string[] = [
  'evidence',
  'cause',
  'who',
  'frequency',
  'reach',
  'cost',
  'confidence',
  'owner',
  'due',
  'status',
  'ticket',
  'votes',
  'customerValue',
  'businessValue',
  'effort',
  'expectedChange',
  'measuredChange',
  'setsApart',
];
const ranked: readonly string[] = ['pains', 'barriers', 'opportunities', 'solutions'];

export const severityClass = ({ severity }: Pick<Card, 'severity'>): string =>
  severity === undefined ? '' : severity >= 4 ? 'grave' : severity === 3 ? 'middling' : 'mild';

function sayActors(journey: Journey, sayer: Sayer, card: Card): string {
  const names = [card.actors ?? []].flat();
  sayer.show(card, 'actors');
  return names.map((actor) => journey.personas.find(({ id }) => id === actor)?.name ?? actor).join(', ');
}

const sayShort = (text: string) => shorten(text.replace(/\s+/g, ' ').trim(), 60);

/** Notes that stand in no stage, by their rows. */
function writeBeside(input: ExportInput, sayer: Sayer): Markup | false {
  const { journey } = input;
  const stages = new Set(journey.stages.map(({ id }) => id));
  const lanes = new Set(journey.lanes.map(({ id }) => id));
  const beside = journey.cards.filter(
    ({ stageId, laneId }) => !stages.has(stageId ?? '') || !lanes.has(laneId ?? ''),
  );
  if (beside.length === 0) return false;
  const names = [...new Set(beside.map((card) => whereBeside(journey, card)))];
  return html`<h3>Beside the map</h3>
${names.map(
  (
    name,
  ) => html`<h4>${name}</h4><ul class="beside">${beside.filter((card) => whereBeside(journey, card) === name).map((card) => writeNote(input, sayer, card))}</ul>
`,
)}`;
}

function whereBeside({ stages, lanes }: Journey, card: Card): string {
  const stage = stages.find(({ id }) => id === card.stageId)?.name;
  return stage ?? lanes.find(({ id }) => id === card.laneId)?.name ?? 'Notes in no place';
}

function isEmpty(journey: Journey, stage: Stage, lane: Lane): boolean {
  if (cardsIn(journey, stage.id, lane.id).length > 0) return false;
  if (isLaneOfFeelings(journey, lane) && journey.emotions.some(({ stageId }) => stageId === stage.id))
    return false;
  return !(isLaneOfNumbers(journey, lane) && journey.metrics.some(({ stageId }) => stageId === stage.id));
}

const cardsIn = ({ cards }: Journey, stage: string, lane: string) =>
  cards.filter(({ stageId, laneId }) => stageId === stage && laneId === lane);
const isLaneOfFeelings = (journey: Journey, { id }: Lane) => laneOfFeelings(journey) === id;
const isLaneOfNumbers = (journey: Journey, { id }: Lane) => laneOfMetrics(journey) === id;

/** As few parts as there can be, all of about the same length. */
export function splitEvenly<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size));
}
