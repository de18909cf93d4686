import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { PluginEffect } from '../../figjam/document/control.ts';
import type { Json, NodeRecord } from '../../figjam/document/records.ts';
import type { ClientVm } from '../../vm/client-vm.ts';
import { Failure } from './failure.ts';

const stepSchema = z.object({
  type: z.literal('step'),
  name: z.enum(['duplicate', 'cut', 'drag', 'type', 'undo']),
});
export type Step = z.infer<typeof stepSchema>['name'];
const endSchema = z.object({ type: z.enum(['report', 'failed']), text: z.string() });

/**
 * Runs the development build's command "Diagnostics" in a client, with a person at it who does what its dialog asks;
 * `answer` says what they press after each step (`done` by default). Gives the report as it was posted, unchecked.
 * Throws `Failure` where none came.
 */
export async function runDiagnostics(
  client: ClientVm,
  answer: (step: Step) => 'done' | 'skip' | 'stop' = () => 'done',
): Promise<unknown> {
  const [code, manifestText] = await Promise.all([
    readFile('dist/development/code.js', 'utf8'),
    readFile('dist/development/manifest.json', 'utf8'),
  ]);
  const manifest = z.record(z.string(), z.json()).parse(JSON.parse(manifestText));
  let end: z.infer<typeof endSchema> | null = null;
  const hear = (effect: PluginEffect): void => {
    if (effect.effect === 'error') throw new Failure(`Diagnostics failed: ${effect.message}`);
    if (effect.effect !== 'postToUi') return;
    const step = stepSchema.safeParse(effect.message);
    if (step.success) client.post(take(client, step.data.name, answer(step.data.name)));
    const last = endSchema.safeParse(effect.message);
    if (last.success) end = last.data;
  };
  client.startPlugin({ code, html: '', manifest, command: 'diagnostics' });
  client.runUntil(() => {
    for (const effect of client.effects()) hear(effect);
    return end !== null;
  });
  return readEnd(end);
}

function readEnd(end: z.infer<typeof endSchema> | null): unknown {
  if (end === null) throw new Failure('Diagnostics gave no report.');
  if (end.type === 'failed') throw new Failure(`Diagnostics failed: ${end.text}`);
  return JSON.parse(end.text);
}

/** The person's hands, then the button. */
function take(client: ClientVm, step: Step, word: 'done' | 'skip' | 'stop'): Json {
  if (word === 'done') for (const act of actsOf(step, client.control.records())) client.control.act(act);
  return word;
}

function actsOf(step: Step, records: readonly NodeRecord[]): Json[] {
  const note = (ending: string): string =>
    records.find(({ type, props }) => type === 'STICKY' && props.text?.characters.endsWith(ending))?.id ?? '';
  switch (step) {
    case 'duplicate':
      return [{ do: 'duplicate', nodes: [note(' copy me')] }];
    case 'cut':
      return [{ do: 'cutPaste', nodes: [note(' copy me')], dx: 40, dy: 40 }];
    case 'type':
      return [{ do: 'type', node: note(' type here'), text: 'Throughline diagnostics: other words' }];
    case 'drag':
      return [{ do: 'drag', nodes: [note(' drag me')], ...innerPlace(records) }];
    case 'undo':
      return [{ do: 'undo' }];
  }
}

/** Well within the section that the dialog names; px in page space. */
function innerPlace(records: readonly NodeRecord[]): { x: number; y: number } {
  const inner = records.find(({ type, props }) => type === 'SECTION' && props.name === 'Inner');
  const outer = records.find(({ id }) => id === inner?.parentId);
  const at = (record: NodeRecord | undefined, axis: 0 | 1) => record?.props.transform?.[axis][2] ?? 0;
  return { x: at(outer, 0) + at(inner, 0) + 20, y: at(outer, 1) + at(inner, 1) + 20 };
}
