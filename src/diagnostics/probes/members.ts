import { type Bench, type Probe, wait } from '../probe.ts';
import { attempt, errorOf, type Fact, type Facts, type Json, reasonOf } from '../report.ts';

/** Which members are there, which throw, and what the engine knows. */
export const members: readonly Probe[] = [
  {
    facts: ['unknownReads'],
    reads: true,
    find({ host }) {
      const global = readUnknown(host);
      const node = readUnknown(host.currentPage);
      return {
        unknownReads: {
          answer: node === 'undefined' && global === 'undefined' ? 'undefined' : 'throw',
          saw: { global, node },
        },
      };
    },
  },
  { facts: ['lackingMembers'], reads: true, find: ({ host }) => ({ lackingMembers: findLacking(host) }) },
  { facts: ['engine'], reads: true, find: () => ({ engine: findEngine() }) },
  { facts: ['authorName', 'styleIds', 'restExport', 'findByData', 'errors'], find: findOnNodes },
  { facts: ['speed'], find: async (bench) => ({ speed: await findSpeed(bench) }) },
];

function readUnknown(of: object): string {
  try {
    return String(Reflect.get(of, 'throughlineNoSuchMember'));
  } catch (error) {
    return reasonOf(error);
  }
}

/** Members that FigJam may lack: whether they are named, and whether reading them throws. */
function findLacking(host: PluginAPI): Fact {
  const saw: { [name: string]: Json } = {};
  for (const name of [
    'variables',
    'teamLibrary',
    'getStyleByIdAsync',
    'createComponent',
    'createPaintStyle',
    'timer',
    'payments',
    'annotations',
  ])
    saw[name] = name in host ? attempt(() => typeof Reflect.get(host, name)) : 'lacking';
  return { answer: saw.variables === 'lacking' ? 'lacking' : 'there', saw };
}

/** What the language brings along. */
function findEngine(): Fact {
  const lacking: string[] = [];
  const has = (name: string, there: boolean) => (there ? 0 : lacking.push(name));
  for (const name of [
    'BigInt',
    'WeakRef',
    'Proxy',
    'Symbol',
    'structuredClone',
    'fetch',
    'TextEncoder',
    'URL',
    'queueMicrotask',
    'crypto',
  ])
    has(name, Reflect.has(globalThisOf(), name));
  has('Object.hasOwn', Reflect.has(Object, 'hasOwn'));
  has('Object.fromEntries', Reflect.has(Object, 'fromEntries'));
  has('Array.prototype.at', Reflect.has(Array.prototype, 'at'));
  has('Array.prototype.flatMap', Reflect.has(Array.prototype, 'flatMap'));
  has('String.prototype.replaceAll', Reflect.has(String.prototype, 'replaceAll'));
  has('Promise.allSettled', Reflect.has(Promise, 'allSettled'));
  return { answer: `lacks ${lacking.length}`, saw: lacking };
}

/** The global object, in an engine that may be too old for its name. */
function globalThisOf(): object {
  return typeof globalThis === 'undefined' ? {} : globalThis;
}

async function findOnNodes({ host, scratch }: Bench): Promise<Facts> {
  const { x, y } = scratch.place();
  const section = scratch.section(x, y, 1200, 600);
  const note = scratch.note(x, y);
  section.appendChild(note);
  note.setSharedPluginData('throughline.try', 'find', 'yes');
  const table = scratch.keep(host.createTable(1, 1));
  table.setSharedPluginData('throughline.try', 'find', 'yes');
  const connector = scratch.keep(host.createConnector());
  connector.setSharedPluginData('throughline.try', 'find', 'yes');
  const author = errorOf(() => Reflect.set(note, 'authorName', 'Nobody'));
  const style = errorOf(() => {
    section.fillStyleId = '';
  });
  const found = attempt(() =>
    host.currentPage
      .findAllWithCriteria({ sharedPluginData: { namespace: 'throughline.try', keys: ['find'] } })
      .map(({ type }) => type)
      .sort(),
  );
  const rest = await exportRest(section);
  return {
    authorName: { answer: note.authorName === 'Nobody' ? 'written' : 'kept', saw: author },
    styleIds: { answer: style === 'none' ? 'writable' : 'refused', saw: style },
    restExport: { answer: rest === 'ok' ? 'works' : 'fails', saw: rest },
    findByData: {
      answer: Array.isArray(found) && found.length === 3 ? 'all types' : 'some types',
      saw: found,
    },
    errors: {
      answer: 'texts',
      saw: {
        font: errorOf(() => {
          note.text.fontName = { family: 'Roboto', style: 'Bold' };
        }),
        size: errorOf(() => Reflect.set(note, 'width', 1)),
        parent: errorOf(() => Reflect.apply(note.setRelaunchData, note, [{ none: '' }])),
        end: errorOf(() => {
          connector.connectorStart = { endpointNodeId: '999:999', magnet: 'AUTO' };
        }),
        enum: errorOf(() => Reflect.set(connector, 'connectorLineType', 'ROUND')),
      },
    },
  };
}

async function exportRest(section: SectionNode): Promise<string> {
  try {
    await section.exportAsync({ format: 'JSON_REST_V1' });
    return 'ok';
  } catch (error) {
    return reasonOf(error);
  }
}

/** Milliseconds for a hundred notes: made, written, read, removed. Compared with nothing. */
async function findSpeed({ scratch }: Bench): Promise<Fact> {
  const { x, y } = scratch.place();
  const times: number[] = [Date.now()];
  const notes = Array.from({ length: 100 }, (_, i) =>
    scratch.note(x + (i % 10) * 260, y + Math.floor(i / 10) * 260),
  );
  times.push(Date.now());
  for (const note of notes) if (note.text.characters === '') throw new Error('A note lost its words.');
  times.push(Date.now());
  await wait(0);
  for (const note of notes) note.remove();
  times.push(Date.now());
  const [start = 0, made = 0, read = 0, removed = 0] = times;
  return { answer: 'measured', saw: { made: made - start, read: read - made, removed: removed - read } };
}
