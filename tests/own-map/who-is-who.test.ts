import { describe, expect, test } from 'vitest';
import { findKeeper } from '../../src/own-map/read/find-keeper.ts';
import { deriveId, resolveIdentity } from '../../src/plane/interpret-identity.ts';
import { compareNodeIds } from '../../src/plane/node-order.ts';
import type { SeenNode } from '../../src/plane/scene.ts';
import type { SeenWith } from '../../src/plane/seen-nodes.ts';
import { drawn, indexOf, seen, stamp } from './seen.ts';

/** Which record each node is; `live`: nodes that still exist somewhere in the file. */
function resolve(nodes: SeenNode[], live: string[] = [], rootIsCopy = false) {
  const { recordOf, copies } = resolveIdentity(nodes, indexOf(nodes, live), rootIsCopy);
  return { records: Object.fromEntries(recordOf), copies: [...copies] };
}
/** A copy: a note whose stamp names another node. */
const copy = (id: string, of: string, x = 0, recordId = 'c1') =>
  seen(id, { x, stamp: stamp('card', recordId, of) });

describe('of the nodes that claim one record', () => {
  test('the one that its stamp names keeps it; copies are new notes, the same at each read', () => {
    const nodes = [copy('1:9', '1:2'), drawn('card', 'c1', '1:2', { x: 500 }), copy('1:7', '1:2')];
    const read = resolve(nodes, ['1:2']);
    expect(read.records).toEqual({ '1:2': 'c1', '1:9': 'n1-9', '1:7': 'n1-7' });
    expect(read.copies.sort()).toEqual(['1:7', '1:9']);
    expect(resolve([...nodes].reverse(), ['1:2']).records).toEqual(read.records);
  });

  test('the first in reading order keeps it once the original is gone', () => {
    const nodes = [copy('1:9', '1:2', 300), copy('1:8', '1:2', 100), copy('1:7', '1:2', 200)];
    expect(resolve(nodes).records).toEqual({ '1:9': 'n1-9', '1:8': 'c1', '1:7': 'n1-7' });
    expect(resolve([copy('1:9', '1:2'), copy('1:8', '1:2')]).records).toEqual({ '1:9': 'c1', '1:8': 'n1-8' });
  });

  test('none keeps it while the original lies somewhere else, unless the whole map is a copy', () => {
    const nodes = [copy('1:9', '1:2')];
    expect(resolve(nodes, ['1:2'])).toEqual({ records: { '1:9': 'n1-9' }, copies: ['1:9'] });
    expect(resolve(nodes, ['1:2'], true)).toEqual({ records: { '1:9': 'c1' }, copies: [] });
  });

  test('a copy of what is gone keeps it before a copy of what still is', () => {
    const nodes = [copy('1:9', '1:2', 0), copy('1:8', '1:3', 100)];
    expect(resolve(nodes, ['1:2']).records).toEqual({ '1:9': 'n1-9', '1:8': 'c1' });
  });

  test('two that name themselves: the lower id keeps it, whatever lies first', () => {
    const nodes = [drawn('card', 'c1', '5:10'), drawn('card', 'c1', '5:9', { x: 500 })];
    expect(resolve(nodes).records).toEqual({ '5:10': 'n5-10', '5:9': 'c1' });
  });

  test('of two kinds a stage goes before a note, however low its id', () => {
    const nodes = [drawn('card', 's1', '1:1'), drawn('stage', 's1', '1:5'), drawn('stage', 's1', '1:4')];
    expect(resolve(nodes).records).toEqual({ '1:1': 'n1-1', '1:5': 'n1-5', '1:4': 's1' });
  });

  test('the map’s own id is nobody else’s', () => {
    expect(resolve([drawn('card', 'tea', '1:1')])).toEqual({ records: { '1:1': 'n1-1' }, copies: ['1:1'] });
  });
});

test('bars, texts and scaffold are no records of their own', () => {
  const nodes = [
    drawn('bar', 's1', '1:1'),
    drawn('decor', 'tea', '1:2'),
    drawn('stage', 's1', '1:3'),
    seen('1:4'),
  ];
  expect(resolve(nodes)).toEqual({ records: { '1:3': 's1' }, copies: [] });
});

test('a new note takes no id that a record or another new note has', () => {
  const taken = new Set(['n1-9', 'n1-9-2']);
  expect([deriveId('1:9', taken), deriveId('1;9', taken), deriveId('1:10', taken)]).toEqual([
    'n1-9-3',
    'n1-9-4',
    'n1-10',
  ]);
  const nodes = [drawn('card', 'c1', '1:2'), copy('1:9', '1:2'), drawn('stage', 'n1-9', '1:5')];
  expect(resolve(nodes, ['1:2']).records['1:9']).toBe('n1-9-2');
});

describe('of the sections that carry one map', () => {
  const root = (id: string, of: string, x = 0) =>
    seen(id, { x, type: 'SECTION', stamp: stamp('journey', 'tea', of) }) as SeenWith<'journey'>;
  const keeper = (nodes: SeenWith<'journey'>[], live: string[] = []) =>
    findKeeper(nodes, indexOf(nodes, live))?.id;

  test.each<[string, SeenWith<'journey'>[], string[], string | undefined]>([
    ['the one that names itself is the map', [root('1:9', '1:2'), root('1:2', '1:2', 900)], ['1:2'], '1:2'],
    ['the first, once the original is gone', [root('1:9', '1:2', 900), root('1:8', '1:2')], [], '1:8'],
    ['none, while the original is somewhere', [root('1:9', '1:2')], ['1:2'], undefined],
    ['that of an original that is gone', [root('1:9', '1:2'), root('1:8', '1:3', 900)], ['1:2'], '1:8'],
    ['of two in one place, the one that lies below', [root('1:9', '1:2'), root('1:8', '1:2')], [], '1:9'],
  ])('%s', (_, nodes, live, id) => {
    expect(keeper(nodes, live)).toBe(id);
  });
});

test('node ids stand in one order for everybody: by numbers, session first', () => {
  const ids = ['10:2', '2:10', '2:9', '2:9;1:4', '2:9;1:3', '1:100', 'x1:100', 'I1:100'];
  const ordered = [...ids].sort(compareNodeIds);
  expect(ordered).toEqual(['1:100', 'I1:100', 'x1:100', '2:9', '2:9;1:3', '2:9;1:4', '2:10', '10:2']);
  expect([...ids].reverse().sort(compareNodeIds)).toEqual(ordered);
  expect(compareNodeIds('1:2', '1:2')).toBe(0);
});
