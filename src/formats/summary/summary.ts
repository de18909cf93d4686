import { emotionStep } from '../../journey/emotion.ts';
import type { Journey } from '../../journey/journey.ts';
import { metricText } from '../../journey/metric-text.ts';
import type { ExportInput, Format } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { html, type Markup } from '../page/markup.ts';
import { writePage } from '../page/write-page.ts';
import { changesSince } from '../story/changes.ts';
import { cardsOfKind, personOf, sayStage } from '../story/map-parts.ts';
import { createSayer, type Sayer, shorten } from '../story/sayer.ts';
import { isDone, lowestMoments, nextActions, rankPains } from '../story/what-matters.ts';

/** What to decide about, on one sheet of paper. */
export const summary: Format = {
  id: 'summary',
  name: 'One-page summary',
  extension: 'html',
  mime: 'text/html',
  carries:
    'One page to print or to send: the three lowest moments, the worst pain points, next actions with owner and date, open questions, the first numbers. It only goes out.',
  tellsSince: true,
  write: writeSummary,
};

/** So much fits on one A4 page, whatever stands on the notes. */
const usual = {
  moments: 3,
  pains: 5,
  actions: 5,
  questions: 3,
  numbers: 3,
  changes: 2,
  letters: 100,
  title: 90,
  lead: 200,
};

type Most = typeof usual;

/** The same, where it also tells what changed: one of each list makes room. */
function mostOf({ since }: ExportInput): Most {
  const less = since === undefined ? 0 : 1;
  const { pains, actions, questions, numbers } = usual;
  return {
    ...usual,
    pains: pains - less,
    actions: actions - less,
    questions: questions - less,
    numbers: numbers - less,
  };
}

function writeSummary(input: ExportInput, ledger: Ledger = createLedger()): string {
  const { journey, info } = input;
  const most = mostOf(input);
  const sayer = createSayer(ledger);
  const title = sayer.say(journey, 'title', most.title);
  const people = journey.personas.slice(0, 4).map((persona) => sayer.say(persona, 'name', 40));
  const body = html`<header><h1>${title}</h1>
${journey.scenario && html`<p class="lead">${oneLine(sayer.say(journey, 'scenario', most.lead))}</p>`}
${people.length > 0 && html`<p class="quiet">About ${people.join(', ')}${sayMore(journey.personas.length - people.length)}</p>`}</header>
<main>
${writeMoments(journey, sayer)}${writePains(journey, sayer, most)}${writeActions(journey, sayer, most)}${writeQuestions(journey, sayer, most)}${writeNumbers(journey, sayer, most)}${writeChanges(input)}</main>
<footer><p>From the FigJam board “${shortOf(info.board)}”, ${info.at.slice(0, 10)}.</p></footer>`;
  return writePage({ title, language: journey.language, body, kind: 'summary' });
}

function writeMoments(journey: Journey, sayer: Sayer): Markup {
  const moments = lowestMoments(journey, usual.moments);
  const items = moments.map(({ stageId, value, feelings }) => {
    const stage = journey.stages.find(({ id }) => id === stageId);
    const said = feelings
      .filter(({ label }) => label)
      .slice(0, 2)
      .map((emotion) => {
        const who = personOf(journey, emotion);
        return `${who && `${shortOf(who)}: `}${oneLine(sayer.say(emotion, 'label', 60))}`;
      });
    for (const emotion of feelings) sayer.show(emotion, 'value', 'stageId', 'personaId');
    const { emoji, word } = emotionStep(value);
    return html`<li><span aria-hidden="true">${emoji}</span> <b>${stage && sayer.say(stage, 'name', 70)}</b> – ${word.toLowerCase()}${said.length > 0 && html`: ${said.join('; ')}`}</li>`;
  });
  return writeList('Lowest moments', items, 0, 'Nobody said yet how it feels.');
}

function writePains(journey: Journey, sayer: Sayer, most: Most): Markup {
  const pains = rankPains(journey);
  const items = pains.slice(0, most.pains).map((card) => {
    if (card.severity !== undefined) sayer.show(card, 'severity');
    sayer.show(card, 'stageId');
    const beside = [
      card.severity === undefined ? '' : `severity ${card.severity} of 5`,
      sayStage(sayer, journey, card.stageId, 50),
    ];
    return html`<li>${oneLine(sayer.say(card, 'text', most.letters))} ${writeBeside(beside)}</li>`;
  });
  return writeList('Worst pain points', items, pains.length - items.length, 'None on the map yet.');
}

function writeActions(journey: Journey, sayer: Sayer, most: Most): Markup {
  const open = nextActions(journey).filter((card) => !isDone(card));
  const items = open.slice(0, most.actions).map((card) => {
    const facts = [
      card.owner ? oneLine(sayer.say(card, 'owner', 30)) : 'nobody yet',
      card.due ? `by ${oneLine(sayer.say(card, 'due', 20))}` : 'no date',
      card.status ? oneLine(sayer.say(card, 'status', 20)) : '',
    ];
    return html`<li>${oneLine(sayer.say(card, 'text', most.letters))} ${writeBeside(facts)}</li>`;
  });
  return writeList('Next actions', items, open.length - items.length, 'None on the map yet.');
}

function writeQuestions(journey: Journey, sayer: Sayer, most: Most): Markup | false {
  const open = cardsOfKind(journey, 'questions');
  const items = open
    .slice(0, most.questions)
    .map((card) => html`<li>${oneLine(sayer.say(card, 'text', most.letters))}</li>`);
  return items.length > 0 && writeList('Open questions', items, open.length - items.length, '');
}

function writeNumbers({ metrics }: Journey, sayer: Sayer, most: Most): Markup | false {
  const items = metrics.slice(0, most.numbers).map((metric) => {
    sayer.show(metric, 'kind', 'name', 'baseline', 'current', 'target');
    return html`<li>${shortOf(oneLine(metricText(metric)))}</li>`;
  });
  return items.length > 0 && writeList('Numbers', items, metrics.length - items.length, '');
}

function writeChanges(input: ExportInput): Markup | false {
  const changes = changesSince(input);
  if (changes === null) return false;
  const { sentence, telling } = changes;
  const items = telling.slice(0, usual.changes).map(
    ({ what, name, stage }) =>
      html`<li>${what}: ${shorten(oneLine(name), 60)} ${writeBeside([shortOf(stage)])}</li>
`,
  );
  return html`<section><h2>Changed since “${shortOf(input.since?.name ?? '')}”</h2>
<p>${shorten(oneLine(sentence), 120)}</p>
${items.length > 0 && html`<ul class="tight">${items}</ul>`}</section>
`;
}

function writeList(title: string, items: readonly Markup[], more: number, none: string): Markup {
  return html`<section><h2>${title}</h2>
${
  items.length > 0
    ? html`<ol>${items.map(
        (item) => html`${item}
`,
      )}</ol>`
    : html`<p class="quiet">${none}</p>`
}${more > 0 && html`<p class="quiet">${sayMore(more).replace(/^ and /, 'And ')} on the map.</p>`}</section>
`;
}

function writeBeside(facts: readonly string[]): Markup | false {
  const said = facts.filter((fact) => fact.trim() !== '');
  return said.length > 0 && html`<span class="when">(${said.join(', ')})</span>`;
}

const sayMore = (n: number) => (n > 0 ? ` and ${n} more` : '');
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const shortOf = (words: string) => shorten(oneLine(words), 50);
