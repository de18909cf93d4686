import { type Bench, type Probe, wait, waitFor } from '../probe.ts';
import type { Fact, Facts, Json } from '../report.ts';

/** What the board tells a plugin of changes, its own among them. */
export const events: readonly Probe[] = [
  { facts: ['ownChanges', 'writesInNodeChange', 'changeProperties'], find: findOwn },
];

/** Longer than any pause between two batches that was seen. */
const longest = 3000;

async function findOwn(bench: Bench): Promise<Facts> {
  const { x, y } = bench.scratch.place();
  const note = bench.scratch.note(x, y);
  const other = bench.scratch.note(x + 600, y);
  await wait(1000);
  const heard = listen(bench.host.currentPage);
  try {
    note.x = x + 10;
    if (!(await waitFor(() => heard.names(note.id) !== null, longest))) {
      const open = 'own changes are not told';
      return { ownChanges: { answer: 'silent' }, writesInNodeChange: { open }, changeProperties: { open } };
    }
    const ownChanges = { answer: 'echo', saw: heard.names(note.id) ?? [] };
    const changeProperties = await findNames(note, heard);
    const writesInNodeChange = await findWritesInside(note, other, heard);
    return { ownChanges, writesInNodeChange, changeProperties };
  } finally {
    heard.stop();
  }
}

/** A second node is written to while the first one's change is told: is that told as well? */
async function findWritesInside(note: StickyNode, other: StickyNode, heard: Heard): Promise<Fact> {
  let isWritten = false;
  heard.clear();
  heard.meanwhile = () => {
    if (isWritten) return;
    isWritten = true;
    other.x += 10;
  };
  note.x += 10;
  const isTold = await waitFor(() => heard.names(other.id) !== null, longest);
  heard.meanwhile = () => {};
  return { answer: isTold ? 'echo' : 'silent' };
}

/** `exact`: each write is told by its name, and no other. */
async function findNames(note: StickyNode, heard: Heard): Promise<Fact> {
  const saw: { [write: string]: Json } = {};
  let isExact = true;
  const writes: { name: string; also: string[]; write(turn: number): void }[] = [
    {
      name: 'x',
      also: ['relativeTransform', 'y'],
      write: (turn) => {
        note.x += turn;
      },
    },
    {
      name: 'name',
      also: [],
      write: (turn) => {
        note.name = `name ${turn}`;
      },
    },
    {
      name: 'opacity',
      also: [],
      write: (turn) => {
        note.opacity = 1 - turn / 100;
      },
    },
    {
      name: 'text',
      also: ['characters', 'styledTextSegments', 'name', 'height'],
      write: (turn) => {
        note.text.characters = `${note.text.characters} ${turn}`;
      },
    },
    {
      name: 'pluginData',
      also: [],
      write: (turn) => {
        note.setSharedPluginData('throughline.try', 'turn', String(turn));
      },
    },
  ];
  for (const turn of [1, 2]) {
    for (const { name, also, write } of writes) {
      heard.clear();
      write(turn);
      await waitFor(() => heard.names(note.id) !== null, longest);
      const names = heard.names(note.id) ?? [];
      saw[`${name} ${turn}`] = names;
      const isNamed = names.indexOf(name) >= 0 || (name === 'text' && names.indexOf('characters') >= 0);
      if (!isNamed || names.some((each) => each !== name && also.indexOf(each) < 0)) isExact = false;
    }
  }
  return { answer: isExact ? 'exact' : 'noisy', saw };
}

/** What was told of changes on a page since it was cleared. */
export interface Heard {
  /** Names of what changed on this node, or the kind of event where it came or went; `null`: nothing was told of it. */
  names(id: string): string[] | null;
  /** How many batches came, and what they held in short. */
  batches(): Json[];
  clear(): void;
  /** Done inside each telling. */
  meanwhile: () => void;
  stop(): void;
}

/** Listens to a page until it is stopped. */
export function listen(page: PageNode): Heard {
  let told = new Map<string, string[]>();
  let batches: Json[] = [];
  const heard: Heard = {
    names: (id) => told.get(id) ?? null,
    batches: () => batches,
    clear() {
      told = new Map();
      batches = [];
    },
    meanwhile() {},
    stop: () => page.off('nodechange', hear),
  };
  const hear = ({ nodeChanges }: NodeChangeEvent) => {
    const batch: Json[] = [];
    for (const change of nodeChanges) {
      const names: string[] = change.type === 'PROPERTY_CHANGE' ? [...change.properties] : [change.type];
      told.set(change.id, [...(told.get(change.id) ?? []), ...names]);
      batch.push({ type: change.type, origin: change.origin, node: change.node.type, names });
    }
    batches.push(batch);
    heard.meanwhile();
  };
  page.on('nodechange', hear);
  return heard;
}
