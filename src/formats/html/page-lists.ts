import { addTo } from '../../journey/add-to.ts';
import { cardFields } from '../../journey/fields.ts';
import type { Journey } from '../../journey/journey.ts';
import type { ExportInput } from '../file/format.ts';
import { html, type Markup } from '../page/markup.ts';
import { moreOfMetric, writeFacts, writeTable } from '../page/write-parts.ts';
import { writeWords } from '../page/write-words.ts';
import { changeHeads, changesSince } from '../story/changes.ts';
import { listFacts } from '../story/facts.ts';
import { cardsOfKind, joinedTo, sayStage } from '../story/map-parts.ts';
import type { Sayer } from '../story/sayer.ts';
import { nextActions, rankPains } from '../story/what-matters.ts';
import { severityClass, tabled } from './page-map.ts';

/** Pain points, the worst first, with what is known of each and what was thought of against it. */
export function writePains(journey: Journey, sayer: Sayer): Markup | false {
  const rows = rankPains(journey).map((card) => [
    html`${writeWords(sayer.say(card, 'text'))}`,
    sayStage(sayer, journey, card.stageId),
    html`${card.severity !== undefined && html`<span class="severity ${severityClass(card)}">${sayer.say(card, 'severity')} of 5</span>`}`,
    sayer.say(card, 'evidence'),
    html`${writeFacts(listFacts(sayer, 'card', card, ['evidence', ...inCell]))}`,
    joinedTo(journey, card, 'opportunities', 'solutions')
      .map(({ text }) => text)
      .join('\n'),
  ]);
  const heads = ['Pain point', 'Stage', 'Severity', 'Evidence', 'Details', 'What we can do'];
  return writeTable('Pain points by severity', heads, rows);
}

/** Opportunities and solutions: who does what by when. */
export function writeActions(journey: Journey, sayer: Sayer): Markup | false {
  const rows = nextActions(journey).map((card) => [
    html`${writeWords(sayer.say(card, 'text'))}`,
    sayStage(sayer, journey, card.stageId),
    sayer.say(card, 'owner'),
    sayer.say(card, 'due'),
    sayer.say(card, 'status'),
    sayer.say(card, 'ticket'),
    html`${writeFacts(listFacts(sayer, 'card', card, ['owner', 'due', 'status', 'ticket', ...inCell]))}`,
  ]);
  const heads = ['Action', 'Stage', 'Owner', 'Due', 'Status', 'Ticket', 'Details'];
  return writeTable('Opportunities and solutions', heads, rows);
}

export function writeNumbers(journey: Journey, sayer: Sayer): Markup | false {
  const rows = journey.metrics.map((metric) => {
    const card = journey.cards.find(({ id }) => id === metric.cardId);
    sayer.show(metric, 'kind', 'stageId', 'cardId');
    const name = metric.name === undefined ? metric.kind : sayer.say(metric, 'name');
    return [
      name === metric.kind || metric.kind === 'custom' ? name : `${name} (${metric.kind})`,
      [sayStage(sayer, journey, metric.stageId), card?.text ?? '']
        .filter((place) => place !== '')
        .join(', ') || 'The whole map',
      ...(['baseline', 'current', 'target'] as const).map((field) => sayer.say(metric, field)),
      html`${writeFacts(moreOfMetric(sayer, metric))}`,
    ];
  });
  const heads = ['Number', 'Where', 'Before', 'Now', 'Target', 'Details'];
  return writeTable('Numbers, before and now', heads, rows);
}

/** What became of the map since an earlier state of it, where it is compared with one. */
export function writeChanges(input: ExportInput): Markup | false {
  const changes = changesSince(input);
  return (
    changes !== null &&
    html`<p class="lead">${changes.sentence}</p>
${writeTable('Every change, stage by stage', changeHeads, changes.rows)}`
  );
}

/** Who answers for what. */
export function writeOwners(journey: Journey): Markup | false {
  const owned = new Map<string, string[]>();
  const add = (owner: string | undefined, what: string) => {
    const name = owner?.trim();
    if (name) addTo(owned, name, what);
  };
  add(journey.owner, 'The whole map');
  for (const { owner, name } of journey.stages) add(owner, `Stage ${name}`);
  for (const { owner, text } of journey.cards) add(owner, text);
  const rows = [...owned].map(([owner, things]) => [owner, things.join('\n')]);
  return writeTable('Who answers for what', ['Owner', 'Answers for'], rows);
}

export function writeQuestions(journey: Journey, sayer: Sayer): Markup | false {
  const open = cardsOfKind(journey, 'questions');
  return (
    open.length > 0 &&
    html`<ul class="plain">${open.map((card) => html`<li>${writeWords(sayer.say(card, 'text'))}</li>`)}</ul>`
  );
}

/** What the cell of the map says of it. */
const inCell = cardFields.map(({ field }) => field).filter((field) => !tabled.includes(field));
