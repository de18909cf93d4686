import { type Act, type Bench, type Probe, wait } from '../probe.ts';
import { type Fact, type Facts, needsPerson } from '../report.ts';
import { mark } from './copies.ts';
import { type Heard, listen } from './events.ts';

/** What only a person's hands can try: each is one act on a node of ours, then a look at what became of it. */
export const byHand: readonly Probe[] = [
  { facts: ['handDuplicate', 'cutPasteIds'], find: (bench) => withNote(bench, 'copy me', findCopies) },
  { facts: ['dropTarget'], find: async (bench) => ({ dropTarget: await findDrop(bench) }) },
  { facts: ['handTyping', 'handUndo'], find: (bench) => withNote(bench, 'type here', findTyping) },
];

/** Copying into another file, a second person and a view-only link take more than one person at one board. */
const asked: { [name in Act['name']]: string } = {
  duplicate: 'Click the yellow note once, then press Ctrl+D (on a Mac ⌘D).',
  cut: 'Click one of these notes once, press Ctrl+X, then Ctrl+V (on a Mac ⌘X, ⌘V).',
  drag: 'Drag the note into the section “Inner”.',
  type: 'Double-click the note, type a few more words, then click beside it.',
  undo: 'Press Ctrl+Z once (on a Mac ⌘Z).',
};

async function ask({ host, person }: Bench, name: Act['name'], nodes: SceneNode[]): Promise<boolean> {
  if (person === null) return false;
  host.viewport.scrollAndZoomIntoView(nodes);
  const isDone = await person.ask({ name, words: asked[name] });
  await wait(500);
  return isDone;
}

async function withNote(
  bench: Bench,
  words: string,
  find: (bench: Bench, note: StickyNode, heard: Heard) => Promise<Facts>,
) {
  const { x, y } = bench.scratch.place();
  const note = bench.scratch.note(x, y, words);
  note.setSharedPluginData(mark.space, mark.key, 'yes');
  await wait(500);
  const heard = listen(bench.host.currentPage);
  try {
    return await find(bench, note, heard);
  } finally {
    heard.stop();
  }
}

async function findCopies(bench: Bench, note: StickyNode, heard: Heard): Promise<Facts> {
  const { id: original } = note;
  const { characters } = note.text;
  const alike = () => bench.scratch.notes().filter(({ text }) => text.characters === characters);
  let handDuplicate: Fact = { open: needsPerson };
  if (await ask(bench, 'duplicate', [note])) {
    const copy = alike().find(({ id }) => id !== original);
    const isMarked = copy?.getSharedPluginData(mark.space, mark.key) === 'yes';
    handDuplicate =
      copy === undefined
        ? { open: 'no copy was found' }
        : { answer: isMarked ? 'copy' : 'drop', saw: heard.batches() };
  }
  heard.clear();
  let cutPasteIds: Fact = { open: needsPerson };
  const before = alike()
    .map(({ id }) => id)
    .sort();
  if (await ask(bench, 'cut', alike())) {
    const after = alike()
      .map(({ id }) => id)
      .sort();
    const isKept = before.join() === after.join();
    cutPasteIds =
      after.length !== before.length
        ? { open: 'the note was not pasted' }
        : { answer: isKept ? 'kept' : 'fresh', saw: heard.batches() };
  }
  return { handDuplicate, cutPasteIds };
}

async function findDrop(bench: Bench): Promise<Fact> {
  const { x, y } = bench.scratch.place();
  const outer = bench.scratch.section(x, y, 1000, 800);
  const inner = bench.scratch.section(x + 400, y + 200, 500, 500);
  // Where a place alone makes it a child, it is one by now.
  if (inner.parent?.id !== outer.id) {
    outer.appendChild(inner);
    inner.x = 400;
    inner.y = 200;
  }
  outer.name = 'Outer';
  inner.name = 'Inner';
  const note = bench.scratch.note(x + 1200, y, 'drag me');
  if (!(await ask(bench, 'drag', [outer, note]))) return { open: needsPerson };
  const parent = note.parent?.id;
  if (parent === inner.id) return { answer: 'deepestTopmost' };
  return parent === outer.id ? { answer: 'topLevelOnly' } : { open: 'the note did not come into a section' };
}

async function findTyping(bench: Bench, note: StickyNode, heard: Heard): Promise<Facts> {
  const before = note.text.characters;
  if (!(await ask(bench, 'type', [note])))
    return { handTyping: { open: needsPerson }, handUndo: { open: needsPerson } };
  const typed = note.text.characters;
  if (typed === before)
    return { handTyping: { open: 'nothing was typed' }, handUndo: { open: 'nothing was typed' } };
  const saw = heard.batches();
  const handTyping = { answer: saw.length > 1 ? 'while typing' : 'at the end', saw };
  heard.clear();
  if (!(await ask(bench, 'undo', [note]))) return { handTyping, handUndo: { open: needsPerson } };
  const isBack = !note.removed && note.text.characters === before;
  return {
    handTyping,
    handUndo: { answer: isBack ? 'takes back the words' : 'takes back something else', saw: heard.batches() },
  };
}
