import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { PluginEffect } from '../../figjam/document/control.ts';
import type { Json } from '../../figjam/document/records.ts';
import type { PluginFiles } from '../../vm/client-vm.ts';
import { actPerformer } from '../desk/act-performer.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { readActs, readAnswers, readDrop, readMessages, readParameters } from '../desk/plugin-input.ts';
import { readJson, reasonOf, resolvePath } from '../desk/read-input.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface PluginOptions extends BoardOptions, OutputOptions {
  manifest: string;
  board: string;
  command?: string;
  messages?: string;
  selection?: string[];
  acts?: string;
  parameters?: string;
  answers?: string;
  out: string;
}

/** What a plugin did towards the outside. */
export interface PluginReport {
  posted: Json[];
  notified: string[];
  logged: string[];
  closed: boolean;
  error?: string;
}

/** A plugin that failed: its report is printed, its board is not. */
export class PluginFailed extends Error {
  override name = 'PluginFailed';
  readonly report: PluginReport;

  constructor(report: PluginReport) {
    super(`The plugin failed: ${report.error ?? ''}`);
    this.report = report;
  }
}

/** A minute of a plugin's time: who is still busy then (an interval, a poll) is left. */
const longest = 60_000;

/** Runs any FigJam plugin's built main file, unmodified, until it closes or nothing is pending. */
export async function runPlugin(options: PluginOptions): Promise<PluginReport> {
  const files = await readPlugin(options.manifest, options.command ?? '');
  const [messages, acts, parameters, answers] = await Promise.all([
    readMessages(options.messages),
    readActs(options.acts),
    readParameters(options.parameters),
    readAnswers(options.answers),
  ]);
  const session = await openSession(options);
  const client = session.openClient(1);
  const perform = actPerformer(`The acts ${options.acts}`);
  if (options.selection) actPerformer('--selection')(client, { do: 'select', nodes: options.selection }, 0);
  const effects: PluginEffect[] = [];
  const closed = () => {
    effects.push(...client.effects());
    return effects.some(({ effect }) => effect === 'closed');
  };
  client.startPlugin({ ...files, answers, ...(parameters && { parameters }) });
  if (!closed()) client.tick(parameters ? untilParameters : 1);
  for (let step = 0; step < Math.max(messages.length, acts.length) && !closed(); step++) {
    const [message, act] = [messages[step], acts[step]];
    if (message !== undefined) client.post(message);
    if (message !== undefined) client.tick(1);
    if (act === undefined || closed()) continue;
    const drop = readDrop(act, `The acts ${options.acts}, act ${step + 1}`);
    if (drop === null) perform(client, act, step);
    else client.control.drop(drop);
    client.tick(untilEvents);
  }
  client.runUntil(closed, longest);
  closed();
  const report = reportOn(effects);
  if (report.error !== undefined) throw new PluginFailed(report);
  await writeOutputs(gatherOutputs(session, client, options));
  return report;
}

/** Virtual ms until the parameters are entered, and until a plugin hears of an act. */
const [untilParameters, untilEvents] = [101, 60];

function reportOn(effects: readonly PluginEffect[]): PluginReport {
  const report: PluginReport = { posted: [], notified: [], logged: [], closed: false };
  for (const effect of effects) {
    if (effect.effect === 'postToUi') report.posted.push(effect.message);
    if (effect.effect === 'notify') report.notified.push(effect.message);
    if (effect.effect === 'log') report.logged.push(effect.text);
    // What still runs after the end finds no API; nobody sees it in FigJam, and what the plugin did stands.
    if (effect.effect === 'error' && report.closed) report.logged.push(effect.message);
    else if (effect.effect === 'error') report.error ??= effect.message;
    if (effect.effect === 'closed') {
      report.closed = true;
      if (effect.message !== undefined) report.notified.push(effect.message);
    }
  }
  return report;
}

const manifestSchema = z.looseObject({
  main: z.string(),
  ui: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
  editorType: z.optional(z.array(z.string())),
});

async function readPlugin(path: string, command: string): Promise<PluginFiles> {
  const { value } = await readJson(path, 'The manifest');
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success)
    throw new Failure(`${path} is not a plugin’s manifest: it needs "main", the path of the built script.`);
  const { main, ui, editorType } = parsed.data;
  if (editorType !== undefined && !editorType.includes('figjam'))
    throw new Failure(`${path} is not for FigJam: its editorType is ${editorType.join(', ')}.`);
  const folder = dirname(resolvePath(path));
  const readBeside = async (file: string) => {
    try {
      return await readFile(join(folder, file), 'utf8');
    } catch (error) {
      throw new Failure(
        `${path} names ${file}, but it cannot be read: ${reasonOf(error)} Is the plugin built?`,
      );
    }
  };
  const manifest = z.record(z.string(), z.json()).parse(value);
  const files: PluginFiles = { code: await readBeside(main), html: '', manifest, command };
  if (typeof ui === 'string') return { ...files, html: await readBeside(ui) };
  const entries = Object.entries(ui ?? {}).map(
    async ([name, file]) => [name, await readBeside(file)] as const,
  );
  return { ...files, uiFiles: Object.fromEntries(await Promise.all(entries)) };
}
