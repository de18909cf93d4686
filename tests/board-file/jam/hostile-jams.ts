import { deflateSync, zipSync } from 'fflate';
import { container, jamFile, kiwiBytes, packedSchema, plainMessage, schemaText } from './hand-made-jam.ts';

const guid = (localID: number) => ({ sessionID: 0, localID });
const inside = (parent: number) => ({ parentIndex: { guid: guid(parent), position: 'a' } });
const root = [
  { guid: guid(0), type: 'DOCUMENT', name: 'Document' },
  { guid: guid(1), type: 'CANVAS', name: 'Page', ...inside(0) },
];
/** A message that begins with one node, in which the rest is for somebody to write. */
const inNode = (write: Parameters<typeof kiwiBytes>[0], count = 1) =>
  kiwiBytes((bytes) => {
    bytes.writeVarUint(2);
    bytes.writeVarUint(count);
    write(bytes);
  });
const good = () => jamFile(plainMessage(root));
const megabytes = 1024 * 1024;

/** Files that mean ill, and what must be said of each. */
export const hostileJams: { [name: string]: { make: () => Uint8Array; says: RegExp } } = {
  'half a file': {
    make: () => good().slice(0, good().length / 2),
    says: /damaged or cut off|no canvas\.fig/,
  },
  'an archive of something else': {
    make: () => zipSync({ 'word/document.xml': new Uint8Array(9) }),
    says: /no canvas\.fig/,
  },
  'an empty archive': { make: () => zipSync({}), says: /no canvas\.fig/ },
  'a canvas twice': {
    make: () => {
      const twice = zipSync({ 'canvas.fig': new Uint8Array(9), 'canvas.fi2': new Uint8Array(9) });
      for (let at = 0; at < twice.length; at++)
        if (twice[at] === 0x32 && twice[at - 1] === 0x69) twice[at] = 0x67;
      return twice;
    },
    says: /canvas\.fig twice/,
  },
  'a canvas of 200 MB in an archive of 200 kB': {
    make: () => {
      const packed = deflateSync(new Uint8Array(200 * megabytes), { level: 9 });
      const zip = zipSync({ 'canvas.fig': packed }, { level: 0 });
      // Said to be deflated, in the header of the part.
      zip[8] = 8;
      return zip;
    },
    says: /canvas\.fig unpacks to more than 80 MB/,
  },
  'pictures of 400 MB in 400 kB, and no board': {
    make: () => {
      const packed = deflateSync(new Uint8Array(200 * megabytes), { level: 9 });
      const zip = zipSync(
        { [`images/${'a'.repeat(40)}`]: packed, [`images/${'b'.repeat(40)}`]: packed },
        { level: 0 },
      );
      const second = zip.indexOf(0x50, packed.length);
      for (const at of [0, second]) zip[at + 8] = 8;
      return zip;
    },
    says: /no canvas\.fig|cannot be unpacked/,
  },
  'a message of 300 MB in 300 kB, deflated': {
    make: () => container(packedSchema(), deflateSync(new Uint8Array(300 * megabytes), { level: 9 })),
    says: /unpacks to more than 100 MB/,
  },
  'a message of 4 GB, in repeated blocks': {
    make: () => container(packedSchema(), zstdBomb(32_000)),
    says: /unpacks to more than 100 MB/,
  },
  'a message that asks for a window of 2 GB': {
    make: () => container(packedSchema(), Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 1, 0, 0])),
    says: /asks for 2048 MB/,
  },
  'a message that says it holds 4 GB': {
    make: () =>
      container(packedSchema(), Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 255, 255, 255, 255, 1, 0, 0])),
    says: /asks for 4096 MB/,
  },
  'a chunk that is said to be longer than the file': {
    make: () => container(packedSchema(), new Uint8Array(5), true, { data: 4_000_000_000 }),
    says: /part 2 of its canvas should go on after byte/,
  },
  'a chunk that is not packed at all': {
    make: () => container(packedSchema(), new TextEncoder().encode('hello')),
    says: /cannot be unpacked/,
  },
  'a schema that is none': {
    make: () =>
      container(deflateSync(new TextEncoder().encode('nonsense, nonsense')), deflateSync(new Uint8Array(2))),
    says: /schema in it makes no sense/,
  },
  'a schema without a message': {
    make: () => jamFile(new Uint8Array(8), { schema: 'message Letter { string text = 1; }' }),
    says: /does not say what “Message” is/,
  },
  'four billion nodes, said to follow': {
    make: () => jamFile(inNode(() => undefined, 4_294_967_295)),
    says: /ends at byte/,
  },
  'four billion things without a byte': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(7);
          bytes.writeVarUint(4_294_967_295);
        }),
      ),
    says: /more steps than are read, at nodeChanges\.0\.nothings/,
  },
  'four billion bytes, said to follow': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(12);
          bytes.writeVarUint(4_000_000_000);
        }),
      ),
    says: /4000000000 bytes should follow/,
  },
  'thirty million numbers': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(11);
          bytes.writeVarUint(30_000_000);
          bytes.writeByteArray(new Uint8Array(30_000_000));
        }),
        { packing: 'deflate' },
      ),
    says: /more values than are read, at nodeChanges\.0\.dashPattern/,
  },
  'a text of 90 MB': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(5);
          for (let piece = 0; piece < 90; piece++) bytes.writeByteArray(new Uint8Array(megabytes).fill(97));
          bytes.writeByte(0);
        }),
        { packing: 'deflate' },
      ),
    says: /more characters than are read/,
  },
  'a text without an end': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(5);
          for (const byte of new TextEncoder().encode('no end')) bytes.writeByte(byte);
        }),
      ),
    says: /has no end/,
  },
  'a thing in itself, without end': {
    make: () => jamFile(inNode((bytes) => bytes.writeVarUint(8))),
    says: /nested too deep/,
  },
  'a million messages in one another': {
    make: () =>
      jamFile(
        inNode((bytes) => {
          bytes.writeVarUint(9);
          for (let deep = 0; deep < 1_000_000; deep++) bytes.writeVarUint(1);
        }),
      ),
    says: /nested too deep/,
  },
  'a field that nobody described': {
    make: () => jamFile(inNode((bytes) => bytes.writeVarUint(89))),
    says: /a field 89 that “NodeChange” does not have/,
  },
  'a field whose type is not described': {
    make: () => {
      const schema = packedSchema(schemaText.replace('bool internalOnly = 10;', 'Deep[] internalOnly = 10;'));
      return container(
        schema,
        deflateSync(
          inNode((bytes) => {
            bytes.writeVarUint(10);
            bytes.writeVarUint(7);
          }),
        ),
      );
    },
    says: /ends at byte|not have/,
  },
  'a file without a document': { make: () => jamFile(plainMessage([])), says: /holds no document/ },
  'a document without a page': { make: () => jamFile(plainMessage(root.slice(0, 1))), says: /has no page/ },
  'two nodes of one id': {
    make: () => jamFile(plainMessage([...root, ...root])),
    says: /two nodes in it have the id 0:0/,
  },
  'a node without an id': {
    make: () => jamFile(plainMessage([...root, { type: 'STICKY', name: 'x' }])),
    says: /has no id/,
  },
  'parents in a circle': {
    make: () =>
      jamFile(
        plainMessage([
          ...root,
          { guid: guid(2), type: 'SECTION', name: 'a', ...inside(3) },
          { guid: guid(3), type: 'SECTION', name: 'b', ...inside(2) },
        ]),
      ),
    says: /node 0:2 lies in itself/,
  },
  'sections 20,000 deep': {
    make: () =>
      jamFile(
        plainMessage([
          ...root,
          ...Array.from({ length: 20_000 }, (_, index) => ({
            guid: guid(index + 2),
            type: 'SECTION',
            name: 's',
            ...inside(index + 1),
          })),
        ]),
      ),
    says: /nested more than 190 deep/,
  },
  'a hundred thousand nodes': {
    make: () =>
      jamFile(
        plainMessage([
          ...root,
          ...Array.from({ length: 100_000 }, (_, index) => ({
            guid: guid(index + 2),
            type: 'STICKY',
            name: 's',
            ...inside(1),
          })),
        ]),
      ),
    says: /it has 100002 nodes/,
  },
  'components in components, ten of each': {
    make: () => jamFile(plainMessage([...root, ...componentBomb()])),
    says: /shows more than 60000 nodes/,
  },
};

/** Each component shows ten instances of the next: 10⁹ nodes in a hundred. */
function componentBomb(): object[] {
  const nodes: object[] = [
    { guid: guid(2), type: 'CANVAS', name: 'hidden', internalOnly: true, ...inside(0) },
  ];
  for (let level = 0; level < 9; level++) {
    const symbol = 1000 + level * 20;
    nodes.push({ guid: guid(symbol), type: 'SYMBOL', name: 's', ...inside(2) });
    for (let item = 1; item <= 10; item++)
      nodes.push({
        guid: guid(symbol + item),
        type: 'INSTANCE',
        name: 'i',
        symbolData: { symbolID: guid(symbol + 20) },
        ...inside(symbol),
      });
  }
  return [
    ...nodes,
    { guid: guid(3), type: 'INSTANCE', name: 'i', symbolData: { symbolID: guid(1000) }, ...inside(1) },
  ];
}

/** A frame of so many blocks of 128 KB, of one repeated byte each (RFC 8878, 3.1.1.2). */
function zstdBomb(blocks: number): Uint8Array {
  const bomb = new Uint8Array(6 + blocks * 4);
  bomb.set([0x28, 0xb5, 0x2f, 0xfd, 0, 0x68]);
  for (let block = 0; block < blocks; block++) {
    const header = (block === blocks - 1 ? 1 : 0) | (1 << 1) | ((128 * 1024) << 3);
    bomb.set([header & 255, (header >> 8) & 255, header >> 16, 97], 6 + block * 4);
  }
  return bomb;
}
