import { Unzip, UnzipInflate } from 'fflate';
import * as z from 'zod/mini';
import { damaged, JamError, tooLarge } from '../base/jam-error.ts';
import { limits } from '../base/limits.ts';
import { gather, unpack } from './unpack.ts';

/** What a FigJam file holds, unpacked. */
export interface Container {
  /** The description of the message, and the message, both in kiwi's bytes. */
  schema: Uint8Array;
  message: Uint8Array;
  /** What the file says it is called. */
  name: string | undefined;
  /** The pictures that lie beside the canvas, by name. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** How many more there are than are taken. */
  morePictures: number;
}

/**
 * Takes a FigJam file apart: an archive with `canvas.fig` in it, or, from before 2023, the canvas itself. A canvas is eight bytes that
 * name its kind, a version, and chunks with their length before them (docs of openfig-core, "Archive structure"). Throws `JamError`.
 */
export function unpackContainer(bytes: Uint8Array): Container {
  const { canvas, name, pictures, morePictures } =
    bytes[0] === 0x50
      ? unzipCanvas(bytes)
      : { canvas: bytes, name: undefined, pictures: new Map<string, Uint8Array>(), morePictures: 0 };
  const kind = String.fromCharCode(...canvas.subarray(0, 8));
  if (!kind.startsWith('fig-')) throw new JamError('its canvas does not begin as one of Figma’s files does.');
  const [schema, message] = chunksOf(canvas);
  if (schema === undefined || message === undefined)
    throw damaged('its canvas has fewer than the two parts that every board has');
  return {
    schema: unpack(schema, limits.schema, 'the schema in it'),
    message: unpack(message, limits.message, 'the board in it'),
    name,
    pictures,
    morePictures,
  };
}

function chunksOf(canvas: Uint8Array): Uint8Array[] {
  const view = new DataView(canvas.buffer, canvas.byteOffset, canvas.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 12; at < canvas.length; ) {
    const length = at + 4 <= canvas.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY;
    if (at + 4 + length > canvas.length)
      throw damaged(
        `part ${chunks.length + 1} of its canvas should go on after byte ${canvas.length}, where the canvas ends`,
      );
    chunks.push(canvas.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return chunks;
}

type Part = ReturnType<typeof gather>;
type Unzipped = Pick<Container, 'name' | 'pictures' | 'morePictures'> & { canvas: Uint8Array };

function unzipCanvas(bytes: Uint8Array): Unzipped {
  const parts = new Map<string, Part>();
  const images = new Map<string, Part>();
  let [count, room, morePictures] = [0, limits.pictures as number, 0];
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > limits.parts) throw tooLarge(`it has more than ${limits.parts} parts`);
    const isMain = file.name === 'canvas.fig' || file.name === 'meta.json';
    const [, image] = /^images\/([0-9a-f]{40})$/.exec(file.name) ?? [];
    if (!isMain && image === undefined) return;
    // FigJam stores its pictures as they are; to unpack others costs time that a hostile file decides.
    if (image !== undefined && file.compression !== 0) {
      morePictures += 1;
      return;
    }
    if (parts.has(file.name)) throw new JamError(`it holds ${file.name} twice.`);
    const part = gather(isMain ? limits.canvas : limits.pictures, file.name);
    if (image === undefined) parts.set(file.name, part);
    else images.set(image, part);
    file.ondata = (error, piece) => {
      if (error) throw error;
      if (image === undefined) return part.add(piece);
      room -= piece.length;
      if (room >= 0) part.add(piece);
      else if (images.delete(image)) morePictures += 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    const slice = 16_384;
    for (let at = 0; at < bytes.length; at += slice)
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch (error) {
    if (error instanceof JamError) throw error;
    throw damaged('its archive cannot be unpacked');
  }
  const canvas = parts.get('canvas.fig')?.all();
  if (canvas === undefined || canvas.length === 0)
    throw new JamError(
      'there is no canvas.fig in it. A FigJam file is what “Save local copy” in FigJam gives; this archive holds something else, or it is cut off.',
    );
  const pictures = new Map([...images].map(([image, part]) => [image, part.all()]));
  return { canvas, name: nameIn(parts.get('meta.json')?.all()), pictures, morePictures };
}

/** A name that cannot be read is no reason to refuse a board. */
function nameIn(meta: Uint8Array | undefined): string | undefined {
  try {
    const read = z.object({ file_name: z.string() }).safeParse(JSON.parse(new TextDecoder().decode(meta)));
    return read.success ? read.data.file_name : undefined;
  } catch {
    return undefined;
  }
}
