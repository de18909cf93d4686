import { type Bench, type Probe, wait } from '../probe.ts';
import { type Fact, reasonOf } from '../report.ts';

/**
 * What `triggerUndo` takes back. Each try makes its own steps and takes back one of them without a pause between, so
 * that nothing of the person's can lie on top.
 */
export const undo: readonly Probe[] = [
  { facts: ['unchangedWrite'], find: async (bench) => ({ unchangedWrite: await findUnchanged(bench) }) },
  {
    facts: ['triggerUndo', 'createPage'],
    async find(bench) {
      const triggerUndo = await findUndone(bench);
      const undoes = 'answer' in triggerUndo && triggerUndo.answer === 'step';
      const createPage = undoes ? await findPages(bench) : { open: 'a page could not be taken back' };
      return { triggerUndo, createPage };
    },
  },
];

/** A write of the value that is there, in a step of its own: does one undo take back that, or the step before? */
async function findUnchanged({ host, scratch }: Bench): Promise<Fact> {
  const { x, y } = scratch.place();
  const note = scratch.note(x, y);
  host.commitUndo();
  note.x = x + 100;
  host.commitUndo();
  note.x = x + 200;
  host.commitUndo();
  note.x = x + 200;
  host.commitUndo();
  host.triggerUndo();
  await wait(300);
  if (note.removed) return { open: 'one undo took back more than one step' };
  const moved = Math.round(note.x - x);
  if (moved === 200) return { answer: 'recorded', saw: moved };
  return moved === 100 ? { answer: 'ignored', saw: moved } : { open: `it moved to ${moved}`, saw: moved };
}

/** One step made a note, wrote on another and stamped it: what is left of it after one undo? */
async function findUndone({ host, scratch }: Bench): Promise<Fact> {
  const { x, y } = scratch.place();
  const before = scratch.note(x, y);
  host.commitUndo();
  const made = scratch.note(x + 600, y);
  before.x = x + 50;
  before.setSharedPluginData('throughline.try', 'undo', 'yes');
  host.commitUndo();
  host.triggerUndo();
  await wait(300);
  const isMade = !made.removed;
  const isThere = !before.removed;
  const isMoved = isThere && Math.round(before.x - x) === 50;
  const isStamped = isThere && before.getSharedPluginData('throughline.try', 'undo') === 'yes';
  const saw = { made: isMade, there: isThere, moved: isMoved, stamped: isStamped };
  if (!isThere) return { answer: 'more', saw };
  if (!isMade && !isMoved && !isStamped) return { answer: 'step', saw };
  return { answer: isMade && isMoved && isStamped ? 'nothing' : 'part', saw };
}

/** A page that could be made goes away at once; where it cannot be removed, as a step that is undone. */
async function findPages({ host }: Bench): Promise<Fact> {
  host.commitUndo();
  let page: PageNode;
  try {
    page = host.createPage();
  } catch (error) {
    return { answer: 'throw', saw: reasonOf(error) };
  }
  try {
    page.remove();
    return { answer: 'allowed', saw: 'removed' };
  } catch (error) {
    host.commitUndo();
    host.triggerUndo();
    await wait(300);
    return { answer: 'allowed', saw: page.removed ? 'undone' : `an empty page is left: ${reasonOf(error)}` };
  }
}
