import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import type { restoreEdit } from '../../../src/formats/restore-edit.ts';
import { compareJourneys } from '../../../src/insights/compare/compare-journeys.ts';
import { hashText } from '../../../src/journey/hash.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { partKey, snapshotKey } from '../../../src/journey/map-snapshot.ts';
import { mendStates } from '../../../src/journey/mend-signs.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { stampNamespace } from '../../../src/journey/stamp.ts';
import { reviewSnapshot } from '../../../ui/jobs/snapshots.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { fakePanel } from '../../ui/fake-panel.ts';
import { boardWith } from '../../ui/sample-board.ts';

const journey = journeyFrom({
  id: 'signs',
  title: 'Ordering 🍕',
  personas: [{ id: 'p', name: 'Zoë 🦊', emoji: '🦊', '🔑': ['🗝️ house', 'car'] }],
  stages: [{ id: 's', name: 'Choose' }],
  lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
  cards: [
    { id: 'c', stageId: 's', laneId: 'l', text: 'Reads reviews 👍 twice' },
    { id: 'd', stageId: 's', laneId: 'l', text: '🔥' },
    { id: '𝔢', stageId: 's', laneId: 'l', text: 'No sign at all' },
    { id: 'f', stageId: 's', laneId: 'l', text: 'Half \ud83d of a sign, 文字 and é' },
  ],
  links: [{ id: 'k', from: 'c', to: '𝔢' }],
});

test('a snapshot that lost its signs shows no difference while only they differ', async () => {
  const { board, nodeId, now } = await openOld();
  const old = await board.ask('openSnapshot', { nodeId });
  expect(old.signsLost).toBe(true);
  expect(old.journey.cards[0]?.text).toBe('Reads reviews \u{1d84d} twice');
  expect(mendStates(old, { journey: now })).toMatchObject({ states: [now, now], lost: 0 });
  expect(await review(now, old)).toMatchObject({ ticked: [], unticked: [], lost: 0 });
});

test('a map that shares no ids with it is compared by words, and signs are no news there either', async () => {
  const { board, nodeId, now } = await openOld();
  const old = await board.ask('openSnapshot', { nodeId });
  const other = journeyFrom(
    JSON.parse(JSON.stringify(now).replace(/"(id|stageId|laneId|from|to)":"/g, '$&x')),
  );
  expect(compareJourneys(...mendStates(old, { journey: other }).states).differences).toEqual([]);
  expect(compareJourneys(...mendStates({ journey: other }, old).states).differences).toEqual([]);
  expect(compareJourneys(...mendStates(old, old).states).differences).toEqual([]);
});

test('lost signs are never ticked, and said; what was not lost is put back as ever', async () => {
  const { board, nodeId, now } = await openOld();
  const old = await board.ask('openSnapshot', { nodeId });
  const cards = now.cards
    .filter(({ id }) => id !== 'd')
    .map((card) => ({
      ...card,
      text: card.text.replace('twice', 'daily').replace('No sign', 'Nothing'),
    }));
  const found = await review({ ...now, cards }, old);
  expect(found).toEqual({
    ticked: [['update', '𝔢', 'No sign at all']],
    unticked: [
      ['update', 'c', 'Reads reviews \ufffd twice'],
      ['add', 'd', { text: '\ufffd', stageId: 's', laneId: 'l' }],
    ],
    lost: 2,
  });
  expect(mendStates(old, { journey: { ...now, cards } }).lost).toBe(2);
});

test('a snapshot taken now keeps signs that look like lost ones', async () => {
  const { board, rootId } = await openMap(
    journeyFrom({
      ...journey,
      cards: [{ id: 'c', stageId: 's', laneId: 'l', text: 'Reads \u{1d84d} 👍' }],
      links: [],
    }),
  );
  const { nodeId } = await board.ask('takeSnapshot', { rootId });
  const taken = await board.ask('openSnapshot', { nodeId });
  expect(taken.signsLost).toBeUndefined();
  expect(taken.journey.cards[0]?.text).toBe('Reads \u{1d84d} 👍');
});

/** What the panel offers when this snapshot is put back: op, record and what it would say. */
async function review(now: Journey, old: { journey: Journey; signsLost?: boolean | undefined }) {
  const panel = fakePanel({
    openSnapshot: () => ({ ...old, name: 'Old', at: '2026-11-01T10:00:00.000Z' }),
    read: () => boardWith(now),
    previewSync: (params) => {
      const { file } = params as { file: ReturnType<typeof restoreEdit> };
      const { changes, conflicts, missing } = mergeFile(file, toRecords(now));
      return { seen: toRecords(now), changes, conflicts, missing, hindrances: [] };
    },
  });
  await reviewSnapshot(panel, '1:1', 'root0');
  const { bringIn, problem } = panel.store.getState();
  if (bringIn.step !== 'preview') throw new Error(`no review: ${JSON.stringify(problem)}`);
  const { found, choices } = bringIn.preview;
  const isTicked = (kind: string, id: string, field?: string) =>
    !choices.unticked.includes(JSON.stringify([kind, id, field ?? null]));
  const shown = (ticked: boolean) =>
    found.changes
      .filter(({ kind, recordId, field }) => field !== 'order' && isTicked(kind, recordId, field) === ticked)
      .map(({ op, recordId, after }) => [op, recordId, after]);
  return { ticked: shown(true), unticked: shown(false), lost: bringIn.file.snapshot?.lost };
}

/** A board with a snapshot as versions of then packed it: by the library, where there is no TextEncoder. */
async function openOld() {
  const { board, rootId } = await openMap(journey);
  const { nodeId } = await board.ask('takeSnapshot', { rootId });
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  const { deflateSync, strToU8 } = loadWithoutEncoder();
  const plain = strToU8(JSON.stringify(map.journey));
  const part = board.figma.base64Encode(deflateSync(plain, { level: 9 }));
  const node = board.figma.currentPage.findOne(({ id }) => id === nodeId);
  const head = JSON.parse(node?.getSharedPluginData(stampNamespace, snapshotKey) ?? '');
  node?.setSharedPluginData(stampNamespace, partKey(0), part);
  node?.setSharedPluginData(
    stampNamespace,
    snapshotKey,
    JSON.stringify({ ...head, bytes: plain.length, parts: 1, hash: hashText(part) }),
  );
  return { board, nodeId, now: map.journey };
}

function loadWithoutEncoder(): typeof import('fflate') {
  const require = createRequire(import.meta.url);
  vi.stubGlobal('TextEncoder', undefined);
  delete require.cache[require.resolve('fflate')];
  const library = require('fflate');
  vi.unstubAllGlobals();
  return library;
}

async function openMap(given: Journey): Promise<{ board: LiveBoard; rootId: string }> {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: given });
  return { board, rootId };
}
