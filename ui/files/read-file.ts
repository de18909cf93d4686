import { checkAmount } from '../../src/formats/file/check-amount.ts';
import { FormatError } from '../../src/formats/file/format.ts';
import { formatOf } from '../../src/formats/registry.ts';
import type { BroughtFile } from '../state/bring-in.ts';
import { strings } from '../words/strings.ts';

const mostMegabytes = 30;

/** A file that cannot be used; `message` is fit for people. */
export class FileProblem extends Error {
  override name = 'FileProblem';
  /** Nothing else can be made of it either: it is too large, or cannot be opened. */
  constructor(
    message: string,
    readonly isFinal = false,
  ) {
    super(message);
  }
}

/** Opens and understands a picked or dropped file (`asNew`: as a map of its own), or throws `FileProblem`. */
export async function readFile(file: File, asNew = false): Promise<BroughtFile> {
  const words = strings.bringIn;
  const megabytes = Math.ceil(file.size / 1e6);
  if (megabytes > mostMegabytes)
    throw new FileProblem(words.tooLarge(file.name, megabytes, mostMegabytes), true);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileProblem(words.unreadable(file.name), true);
  }
  try {
    const format = formatOf(bytes, file.name);
    if (format?.read === undefined) throw new FormatError(strings.mapping.nothing);
    return {
      name: file.name || strings.mapping.pasted,
      edit: checkAmount(await format.read(bytes, file.name, asNew)),
    };
  } catch (error) {
    if (error instanceof FormatError)
      throw new FileProblem(words.notUnderstood(file.name || strings.mapping.pasted, error.message));
    throw error;
  }
}
