import { basename } from 'node:path';
import { checkAmount } from '../../../src/formats/file/check-amount.ts';
import { type Format, FormatError } from '../../../src/formats/file/format.ts';
import { formatById, formatOf, formats } from '../../../src/formats/registry.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { Failure } from './failure.ts';
import { readBytes } from './read-input.ts';

export interface EditOptions {
  file: string;
  format?: string;
}

/**
 * A file that comes in, understood by its format: the named one, or what its content says; `asNew`: as a
 * map of its own. Throws `Failure`.
 */
export async function readEdit(options: EditOptions, asNew = false): Promise<FileEdit> {
  const { file } = options;
  const bytes = file === '-' ? await readInput() : await readBytes(file, 'The file');
  try {
    const format = pickFormat(options, bytes);
    if (format.read === undefined)
      throw new Failure(`${format.name} only goes out: it cannot be brought in. Use ${incoming()}.`);
    return checkAmount(await format.read(bytes, basename(file), asNew));
  } catch (error) {
    if (error instanceof FormatError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

/** All of standard input. */
export async function readInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

function pickFormat({ format, file }: EditOptions, bytes: Uint8Array): Format {
  const found = format === undefined ? formatOf(bytes, file) : formatById(format);
  if (found !== undefined) return found;
  throw new Failure(
    format === undefined
      ? `${file === '-' ? 'Standard input' : file} tells no format that can be brought in. Say which with --format: ${incoming()}.`
      : `There is no format ${JSON.stringify(format)}. Formats: ${formats.map(({ id }) => id).join(', ')}.`,
  );
}

const incoming = () =>
  formats
    .filter(({ read }) => read !== undefined)
    .map(({ id }) => id)
    .join(', ');
