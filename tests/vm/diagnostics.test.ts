import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseReport, settingsOf } from '../../playground/cli/desk/diagnostics-report.ts';
import { runDiagnostics } from '../../playground/cli/desk/run-diagnostics.ts';
import { listSettings } from '../../playground/cli/desk/setting-values.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { defaultSettings, type Settings } from '../../playground/figjam/document/settings.ts';
import { type ClientVm, createClientVm, type VmDeps } from '../../playground/vm/client-vm.ts';
import { quickJsInNode } from '../../playground/vm/quickjs-in-node.ts';
import { emptyBoard } from '../support/figjam.ts';

let deps: VmDeps;
let pasted = '';
beforeAll(async () => {
  deps = { quickjs: await quickJsInNode(), figjamScript: readFileSync('dist/playground/figjam.js', 'utf8') };
  pasted = readFileSync('dist/diagnostics.js', 'utf8');
});

function open(settings: Partial<Settings> = {}, records: NodeRecord[] = emptyBoard): ClientVm {
  const user = { id: 'u1', name: 'Ana', color: '#3dadff' };
  return createClientVm(deps, { records, fileName: 'Board', session: 3, user, settings, seed: 5 });
}

/**
 * Every value of every switch, of which the compiler keeps the list. Alone each takes a second or two: that is for
 * `npm run fuzz`; else the first, second, third values of all at once, but for those after which others cannot be tried.
 */
const all = listSettings();
const alone = all.flatMap(({ id, values }) => values.map((value) => ({ id, value })));
const hides = ({ id }: { id: string }) => ['readOnly', 'ownChanges', 'triggerUndo'].includes(id);
const most = Math.max(...all.filter((each) => !hides(each)).map(({ values }) => values.length));
const together = Array.from({ length: most }, (_, at) =>
  Object.fromEntries(
    all.filter((each) => !hides(each)).map(({ id, values }) => [id, values[at] ?? values.at(-1)]),
  ),
);
const one = ({ id, value }: { id: string; value: string }) => ({ [id]: value });
const tried = process.env.FUZZ ? alone.map(one) : [...together, ...alone.filter(hides).map(one)];

test('every value of every switch is tried', () => {
  expect(alone.length).toBeGreaterThan(Object.keys(defaultSettings).length);
  const left = alone.filter(
    ({ id, value }) => !tried.some((settings) => Reflect.get(settings, id) === value),
  );
  expect(left).toEqual([]);
});

test.each<Partial<Settings>>(tried)('a report made under %o gives it back', async (settings) => {
  const client = open(settings);
  const report = parseReport(await runDiagnostics(client), 'report.json');
  expect(settingsOf(report)).toMatchObject(settings);
  expect(client.control.records()).toEqual(emptyBoard);
});

test('with a person at it nothing stays open, and what is no switch says what the simulator does', async () => {
  const report = parseReport(await runDiagnostics(open()), 'report.json');
  const unanswered = Object.entries(report.facts).filter(([, fact]) => 'open' in fact);
  expect(unanswered).toEqual([]);
  expect(report.facts).toMatchObject({
    relativeTransform: { answer: 'taken' },
    triggerUndo: { answer: 'step' },
    sectionGrowth: { answer: 'stays' },
    handDuplicate: { answer: 'copy' },
    handUndo: { answer: 'takes back the words' },
    findByData: { answer: 'all types' },
    cellHandles: { answer: 'follow' },
  });
});

/** Two notes, one in a section, that somebody wrote. */
function boardOfSomebody(): NodeRecord[] {
  const client = open();
  client.control.act({ do: 'addSection', x: 0, y: 0, width: 600, height: 600, name: 'Mine' });
  client.control.act({ do: 'addSticky', x: 100, y: 100, text: 'Throughline is nice' });
  client.control.act({ do: 'addSticky', x: 900, y: -300, text: 'Mine, too' });
  return client.control.records();
}

test('whichever call fails, the board is as it was', () => {
  const before = boardOfSomebody();
  const manifest = { id: '1', documentAccess: 'dynamic-page' };
  const run = (failing: number) => {
    const client = open({}, before);
    const code = `setTimeout(() => ${pasted.trim()}.catch(() => {}), 10);`;
    client.startPlugin({ code, html: '', manifest, command: '' });
    client.control.failAt(failing);
    client.runUntil(() => false, 60_000);
    expect(client.control.records(), `call ${failing} failed`).toEqual(before);
    return 1_000_000 - client.control.failAt(0);
  };
  const calls = run(1_000_000);
  expect(calls).toBeGreaterThan(1000);
  const step = Math.ceil(calls / (process.env.FUZZ ? 400 : 25));
  for (let call = 1; call < calls; call += step) run(call);
});

test.each(['duplicate', 'drag', 'undo'] as const)('stopped at “%s”, the board is as it was', async (step) => {
  const before = boardOfSomebody();
  const client = open({}, before);
  const report = parseReport(await runDiagnostics(client, (at) => (at === step ? 'stop' : 'done')), '');
  expect([report.facts.handUndo, report.left]).toEqual([{ open: 'not tried' }, []]);
  expect(client.control.records()).toEqual(before);
});

test('the plugin closed in the middle leaves nothing', async () => {
  const before = boardOfSomebody();
  const client = open({}, before);
  await runDiagnostics(client, () => {
    client.control.closePlugin();
    return 'skip';
  }).catch(() => undefined);
  expect(client.control.records()).toEqual(before);
});

test('the text to paste is one expression that gives the report and prints it; what needs hands stays open', () => {
  const before = boardOfSomebody();
  const client = open({}, before);
  const code = `${pasted.trim()}.then((report) => figma.notify(String(report.kind)));`;
  client.startPlugin({ code, html: '', manifest: { id: '1', documentAccess: 'dynamic-page' }, command: '' });
  client.runUntil(() => false, 60_000);
  const effects = client.effects();
  const printed = effects.flatMap((effect) => (effect.effect === 'log' ? [effect.text] : []));
  const report = parseReport(JSON.parse(printed.join('')), 'printed');
  expect(report.facts.cutPasteIds).toEqual({ open: 'needs a person' });
  expect(settingsOf(report)).toMatchObject({ pluginDataOnCopy: 'copy', invalidMagnet: 'throw' });
  expect(effects.some((effect) => effect.effect === 'notify')).toBe(true);
  expect(client.control.records()).toEqual(before);
});

test('what a person put into the scratch area stays theirs', async () => {
  const client = open({}, boardOfSomebody());
  const mine = client.control.records().find(({ props }) => props.text?.characters === 'Mine, too')?.id ?? '';
  await runDiagnostics(client, (step) => {
    if (step !== 'type') return 'done';
    const [section] = client.control
      .records()
      .filter(({ type, props }) => type === 'SECTION' && props.width === 1000);
    const [[, , x], [, , y]] = section?.props.transform ?? [
      [1, 0, 0],
      [0, 1, 0],
    ];
    client.control.act({ do: 'drag', nodes: [mine], x: x + 20, y: y + 20 });
    return 'done';
  });
  const after = client.control.records();
  expect(after.map(({ type }) => type).sort()).toEqual(
    boardOfSomebody()
      .map(({ type }) => type)
      .sort(),
  );
  expect(after.find(({ id }) => id === mine)?.props.text?.characters).toBe('Mine, too');
});
