import type { PluginRun } from '../run/plugin-run.ts';

/** `figma.createImage`: keeps the bytes for this run. The hash has Figma's form but is not a SHA-1 of the bytes. */
export function createImage(run: PluginRun, data: unknown): Image {
  if (!(data instanceof Uint8Array) || !isPicture(data)) {
    throw new Error('in createImage: Image type is unsupported: expected the bytes of a PNG, JPEG or GIF');
  }
  const hash = hashOf(data);
  run.images.set(hash, data);
  return describeImage(run, hash, data);
}

export function imageByHash(run: PluginRun, hash: unknown): Image | null {
  const data = run.images.get(String(hash));
  return data === undefined ? null : describeImage(run, String(hash), data);
}

function describeImage(run: PluginRun, hash: string, data: Uint8Array): Image {
  return Object.freeze({
    hash,
    getBytesAsync: () => run.later(() => data.slice()),
    getSizeAsync: () =>
      run.later(() => {
        throw new Error('in getSizeAsync: the simulated FigJam does not decode pictures');
      }),
  });
}

function isPicture(data: Uint8Array): boolean {
  const [first, second] = data;
  return (
    (first === 0x89 && second === 0x50) ||
    (first === 0xff && second === 0xd8) ||
    (first === 0x47 && second === 0x49)
  );
}

function hashOf(data: Uint8Array): string {
  let text = '';
  for (let part = 0; part < 5; part++) {
    let hash = (0x811c9dc5 ^ part) >>> 0;
    for (const byte of data) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    text += hash.toString(16).padStart(8, '0');
  }
  return text;
}
