import { expect, test } from 'vitest';
import { doAtOnce } from '../../../src/journey/stretches.ts';
import { followLastStep } from '../../../src/sandbox/step/last-step.ts';
import type { LeftBoard } from '../../../src/sandbox/step/left-board.ts';
import { openBoard } from '../../support/live-board.ts';

type Listener = (event: NodeChangeEvent) => void;

/** FigJam whose reports come when a test says so; the first note is as the step left it as long as it is called so. */
function follow() {
  const { figma } = openBoard();
  const page = figma.currentPage;
  const listeners = new Set<Listener>();
  const closing: (() => void)[] = [];
  let fails = false;
  const host = {
    on: (name: string, call: () => void) => name === 'close' && closing.push(call),
    currentPage: {
      on: (name: string, call: Listener) => name === 'nodechange' && listeners.add(call),
      off(name: string, call: Listener) {
        if (fails) throw new Error('no');
        if (name === 'nodechange') listeners.delete(call);
      },
    },
  } as unknown as PluginAPI;
  const step = followLastStep(host);
  const ours = figma.createSticky();
  const left: LeftBoard = {
    isAsLeft: ({ id, node }) => id === ours.id && !node.removed && 'name' in node && !node.locked,
    trace: { page, made: new Set([ours.id]), looks: new Map(), homes: new Set() },
  };
  const report = (node: SceneNode, origin: 'LOCAL' | 'REMOTE', type: 'CREATE' | 'PROPERTY_CHANGE') =>
    ({ type, origin, id: node.id, node, properties: [] }) as unknown as NodeChange;
  return {
    figma,
    page,
    ours,
    step,
    left,
    listeners,
    report,
    tell: (...nodeChanges: NodeChange[]) => {
      for (const call of [...listeners]) call({ nodeChanges } as NodeChangeEvent);
    },
    close: () => {
      for (const call of closing) call();
    },
    failToStop: () => {
      fails = true;
    },
  };
}

test('there is a step from when it is written until its person does something', async () => {
  const { step, left, ours, figma, tell, report, listeners } = follow();
  expect([step.isKept(), step.whyNotAlone(), await step.isStillLast()]).toEqual([false, null, false]);
  step.remember(() => left);
  expect([step.isKept(), await step.isStillLast(), listeners.size]).toEqual([true, true, 1]);
  tell(report(ours, 'LOCAL', 'PROPERTY_CHANGE'));
  expect([step.isKept(), await step.isStillLast()]).toEqual([true, true]);
  tell(report(ours, 'LOCAL', 'PROPERTY_CHANGE'), report(figma.createSticky(), 'LOCAL', 'CREATE'));
  expect([step.isKept(), await step.isStillLast(), listeners.size]).toEqual([false, false, 0]);
});

test('what colleagues do leaves it the last', async () => {
  const { step, left, ours, figma, tell, report } = follow();
  step.remember(() => left);
  ours.locked = true;
  tell(report(ours, 'REMOTE', 'PROPERTY_CHANGE'), report(figma.createSticky(), 'REMOTE', 'CREATE'));
  expect([step.isKept(), await step.isStillLast()]).toEqual([true, true]);
});

test('a section that a colleague draws around what others made may hide what its person did to it', async () => {
  for (const [moved, isLast] of [
    [false, true],
    [true, false],
  ] as const) {
    const { step, left, ours, figma, tell, report } = follow();
    step.remember(() => left);
    const section = figma.createSection();
    const around = { ...report(section, 'REMOTE', 'CREATE') };
    // Made by a colleague: its id begins otherwise.
    Object.assign(around, {
      id: '9:1',
      node: {
        id: '9:1',
        removed: false,
        findAll: (is: (node: SceneNode) => boolean) => [ours].filter(is),
      },
    });
    ours.locked = moved;
    tell({ ...around, type: 'PROPERTY_CHANGE' } as NodeChange);
    expect(await step.isStillLast()).toBe(true);
    tell(around);
    expect([step.isKept(), await step.isStillLast()]).toEqual([true, isLast]);
  }
});

test('what lies in a new section and was made by the same person hides nothing', async () => {
  const { step, left, figma, tell, report } = follow();
  step.remember(() => left);
  const section = figma.createSection();
  section.appendChild(figma.createSticky());
  tell(report(section, 'REMOTE', 'CREATE'));
  const gone = { type: 'CREATE', origin: 'REMOTE', id: '9:2', node: { id: '9:2', removed: true } };
  const line = { type: 'CREATE', origin: 'REMOTE', id: '9:3', node: { id: '9:3', removed: false } };
  tell(gone as NodeChange, line as unknown as NodeChange);
  expect(await step.isStillLast()).toBe(true);
});

test('a report is an echo if all of it is the step’s own, as it was left', () => {
  const { step, left, ours, figma, report } = follow();
  const mine = report(ours, 'LOCAL', 'PROPERTY_CHANGE');
  expect(doAtOnce(step.isEcho([mine]))).toBe(false);
  step.remember(() => left);
  expect(doAtOnce(step.isEcho([mine, mine]))).toBe(true);
  expect(doAtOnce(step.isEcho([mine, report(figma.createSticky(), 'LOCAL', 'CREATE')]))).toBe(false);
  expect(doAtOnce(step.isEcho([mine, report(ours, 'REMOTE', 'PROPERTY_CHANGE')]))).toBe(false);
  ours.locked = true;
  expect(doAtOnce(step.isEcho([mine]))).toBe(false);
  step.forget();
  expect(doAtOnce(step.isEcho([]))).toBe(false);
});

test('why it would not go alone is said as long as it is there', () => {
  const { step, left, ours } = follow();
  left.trace = { ...left.trace, looks: new Map([[ours.id, 'another look']]) };
  step.remember(() => left);
  expect(step.whyNotAlone()).toMatch(/Somebody has worked on it since/);
  step.forget();
  expect(step.whyNotAlone()).toBeNull();
});

test('it is forgotten when the plugin closes, when another is written, and when its looks cannot be read', () => {
  const { step, left, close, listeners } = follow();
  step.remember(() => left);
  close();
  expect([step.isKept(), listeners.size]).toEqual([false, 0]);
  step.remember(() => left);
  step.remember(() => left);
  expect([step.isKept(), listeners.size]).toEqual([true, 1]);
  step.remember(() => {
    throw new Error('no');
  });
  expect([step.isKept(), listeners.size]).toEqual([false, 0]);
});

test('that FigJam goes on reporting does not harm the next', () => {
  const { step, left, failToStop, figma, tell, report, listeners } = follow();
  step.remember(() => left);
  failToStop();
  step.remember(() => ({ ...left, isAsLeft: () => true }));
  expect(listeners.size).toBe(2);
  // The first still hears of it, and has nothing left to forget.
  tell(report(figma.createSticky(), 'LOCAL', 'CREATE'));
  expect(step.isKept()).toBe(true);
});
