import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { PluginEffect } from '../../playground/figjam/document/control.ts';
import { createClientVm } from '../../playground/vm/client-vm.ts';
import { quickJsInNode } from '../../playground/vm/quickjs-in-node.ts';
import { emptyBoard } from '../support/figjam.ts';
import { smallMap } from '../support/small-map.ts';

/** Globals of engines newer than ES2019: desktop apps that are not updated lack some of them (figjam-facts 1). */
const newer = [
  'globalThis',
  'BigInt',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'structuredClone',
];
const reply = z.object({ type: z.literal('reply'), id: z.string() });

test('the plugin starts, and draws and reads a map, where globals of newer engines are missing', async () => {
  const figjamScript = readFileSync('dist/playground/figjam.js', 'utf8');
  const user = { id: 'u1', name: 'Ana', color: '#3dadff' };
  const client = createClientVm(
    { quickjs: await quickJsInNode(), figjamScript },
    { records: emptyBoard, fileName: 'Board', session: 1, user, settings: {}, seed: 1 },
  );
  // The simulator runs in the same engine and keeps them: they are hidden from the plugin alone.
  const code = `(function(${newer.join(',')}){${readFileSync('dist/code.js', 'utf8')}\n})();`;
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  client.startPlugin({ code, html: '', manifest, command: 'open' });
  const effects: PluginEffect[] = [];
  const answered = () =>
    effects.flatMap((effect) => {
      const read = effect.effect === 'postToUi' ? reply.safeParse(effect.message) : null;
      return read?.success ? [read.data.id] : [];
    });
  const ask = (id: string, name: string, params: object) => {
    client.post({ type: 'request', id, name, params: JSON.parse(JSON.stringify(params)) });
    client.runUntil(() => {
      effects.push(...client.effects());
      return answered().includes(id);
    }, 60_000);
  };
  ask('draw', 'insert', { journey: smallMap });
  ask('read', 'look', {});
  expect(effects.filter(({ effect }) => effect === 'error')).toEqual([]);
  expect(answered()).toEqual(['draw', 'read']);
  expect(client.control.records().length).toBeGreaterThan(20);
});
