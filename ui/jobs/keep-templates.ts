import type { Journey } from '../../src/journey/journey.ts';
import {
  type OwnTemplate,
  ownTemplateFrom,
  parseOwnTemplate,
  writeOwnTemplate,
} from '../../src/journey/own-template.ts';
import { nameFile } from '../files/name-file.ts';
import { oneLine } from '../state/lines.ts';
import { frameOfOwn } from '../state/template-frames.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { giveOut } from './give-out.ts';
import { explain, type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';

type Place = 'own' | 'board';
const mostBytes = 5_000_000;

/** Asks which templates there are. Quiet: without them the built-in ones are there all the same. */
export async function listTemplates({ store, client }: Panel): Promise<void> {
  try {
    const listed = await client.request('listTemplates', {});
    store.dispatch({ type: 'templates', change: { do: 'listed', listed } });
  } catch (error) {
    if (store.getState().view === 'templates') store.dispatch({ type: 'failed', message: explain(error) });
  }
}

/** Opens what asks how a map shall be kept as a template, from the view where one is. */
export function startKeeping({ store }: Panel, { id: journeyId, title }: Journey): void {
  const { view: from } = store.getState();
  store.dispatch({ type: 'templates', change: { do: 'startKeeping', journeyId, title, from } });
  store.dispatch({ type: 'go', view: 'templates' });
}

/** Keeps the map that is being saved as a template. Without a name nothing is sent. */
export async function keepMap(panel: Panel): Promise<void> {
  const { store } = panel;
  const { templates, board } = store.getState();
  const { keeping } = templates;
  if (keeping === null) return;
  const name = oneLine(keeping.name);
  if (name === '')
    return store.dispatch({
      type: 'templates',
      change: { do: 'fault', message: strings.templates.nameFault },
    });
  const map = board.maps.find(({ journey }) => journey.id === keeping.journeyId);
  if (map === undefined) return store.dispatch({ type: 'failed', message: strings.errors.mapGone });
  const savedAt = panel.now().toISOString();
  const { withContent } = keeping;
  const options = { id: createRecordIds()(), name, withContent, savedAt };
  await keep(panel, 'own', ownTemplateFrom(map.journey, options), strings.templates.saved(name));
}

/** A new name, wherever it is kept. */
export async function renameTemplate(panel: Panel, template: OwnTemplate, wanted: string): Promise<void> {
  const name = oneLine(wanted);
  if (name === '' || name === template.name) return;
  const { own, board } = panel.store.getState().templates;
  const isIn = (list: readonly OwnTemplate[]) => list.some(({ id }) => id === template.id);
  const renamed = { ...template, name };
  if (isIn(own)) await keep(panel, 'own', renamed, strings.templates.renamed(name));
  if (isIn(board)) await keep(panel, 'board', renamed, strings.templates.renamed(name));
}

/** Puts one's own template into the board, for everybody who opens it; one's own copy stays. */
export function shareTemplate(panel: Panel, template: OwnTemplate): Promise<void> {
  return keep(panel, 'board', template, strings.templates.shared(template.name));
}

/** Takes a template of the board among one's own. */
export function takeTemplate(panel: Panel, template: OwnTemplate): Promise<void> {
  return keep(panel, 'own', template, strings.templates.kept(template.name));
}

export async function dropTemplate(panel: Panel, place: Place, { id, name }: OwnTemplate): Promise<void> {
  await work(panel, { label: strings.templates.saving, cancellable: false }, async () => {
    await panel.client.request('dropTemplate', { place, id });
    tell(panel, strings.templates.dropped(name));
    await listTemplates(panel);
  });
}

export async function downloadTemplate(panel: Panel, template: OwnTemplate): Promise<void> {
  const fileName = nameFile(template.name, panel.now(), 'template.json');
  await giveOut(panel, 'downloaded', {
    content: writeOwnTemplate(template),
    fileName,
    mime: 'application/json',
  });
}

/** Takes a template file among one's own, under an id of its own. Says what is wrong with one that cannot be used. */
export async function importTemplate(panel: Panel, file: File): Promise<void> {
  const words = strings.templates;
  const refuse = (message: string) => panel.store.dispatch({ type: 'failed', message });
  if (file.size > mostBytes) return refuse(words.tooLarge(file.name));
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return refuse(words.notJson(file.name));
  }
  const parsed = parseOwnTemplate(value);
  if (!parsed.ok) return refuse(words.notTemplate(file.name, parsed.reason));
  const template = { ...parsed.template, id: createRecordIds()() };
  await keep(panel, 'own', template, words.broughtIn(template.name));
}

/** Starts a map from it. */
export function useTemplate({ store }: Panel, template: OwnTemplate): void {
  store.dispatch({ type: 'draft', change: { do: 'template', frame: frameOfOwn(template) } });
  store.dispatch({ type: 'go', view: 'insert' });
}

async function keep(panel: Panel, place: Place, template: OwnTemplate, said: string): Promise<void> {
  await work(panel, { label: strings.templates.saving, cancellable: false }, async () => {
    const parsed = parseOwnTemplate(template);
    if (!parsed.ok) throw new RequestError(parsed.reason);
    await panel.client.request('keepTemplate', { place, template: parsed.template });
    tell(panel, said);
    await listTemplates(panel);
  });
}

function tell({ store }: Panel, text: string): void {
  store.dispatch({ type: 'templates', change: { do: 'done', text } });
  store.dispatch({ type: 'say', text });
}
