import type { ExportInput, Format } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { type Markup, html as markup } from '../page/markup.ts';
import { writePage } from '../page/write-page.ts';
import { writeWords } from '../page/write-words.ts';
import { listFacts } from '../story/facts.ts';
import { createSayer } from '../story/sayer.ts';
import { writeFeelings } from './page-feelings.ts';
import {
  writeActions,
  writeChanges,
  writeNumbers,
  writeOwners,
  writePains,
  writeQuestions,
} from './page-lists.ts';
import { writeMap } from './page-map.ts';
import { writePeople } from './page-people.ts';

/** One page for everybody who has no FigJam: it needs no other file, no network and no script. */
export const html: Format = {
  id: 'html',
  name: 'Web page',
  extension: 'html',
  mime: 'text/html',
  carries:
    'The whole map to read and to print, on a phone too: people, stages, notes, the curve of feelings, pain points by severity, actions, numbers, owners. It only goes out.',
  tellsSince: true,
  write: writeHtml,
};

function writeHtml(input: ExportInput, ledger: Ledger = createLedger()): string {
  const { journey, info } = input;
  const sayer = createSayer(ledger);
  const facts = listFacts(sayer, 'journey', journey, ['scenario']);
  const title = sayer.say(journey, 'title');
  const sections: Section[] = [
    ['map', 'The journey', journey.stages.length + journey.cards.length > 0 && writeMap(input, sayer)],
    ['feelings', 'How people feel', writeFeelings(journey, sayer)],
    ['pains', 'Pain points, the worst first', writePains(journey, sayer)],
    ['actions', 'Next actions', writeActions(journey, sayer)],
    ['questions', 'Open questions', writeQuestions(journey, sayer)],
    ['numbers', 'Numbers', writeNumbers(journey, sayer)],
    ['changes', `What changed since “${input.since?.name ?? ''}”`, writeChanges(input)],
    ['people', 'People', writePeople(journey, sayer)],
    ['owners', 'Owners', writeOwners(journey)],
  ];
  const filled = sections.filter(([, , body]) => body);
  const names = journey.personas.map(({ name }) => name);
  const body = markup`<header><h1>${title}</h1>
${journey.scenario && markup`<p class="lead">${writeWords(sayer.say(journey, 'scenario'))}</p>`}
${facts.length > 0 && markup`<dl class="about">${facts.map(([label, words]) => markup`<div><dt>${label}:</dt><dd>${writeWords(words)}</dd></div>`)}</dl>`}
${names.length > 0 && markup`<p class="quiet">About ${names.join(', ')}</p>`}
${filled.length > 1 && markup`<nav aria-label="On this page"><ul>${filled.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`}</header>
<main>
${filled.map(
  ([id, name, section]) => markup`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${section}</section>
`,
)}</main>
<footer><p>From the FigJam board “${info.board}”, ${sayDay(info.at)}.</p></footer>`;
  return writePage({ title, language: journey.language, body, kind: 'page' });
}

type Section = readonly [id: string, name: string, body: Markup | false];

/** The day of an ISO time: `2026-11-29`. */
const sayDay = (at: string) => at.slice(0, 10);
