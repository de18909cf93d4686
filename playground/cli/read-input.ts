import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

/** More than this is no board and no journey; V8 could not hold it as one text. */
const mostBytes = 400 * 1024 * 1024;

/** A path as the caller means it: npm runs scripts in the project, and tells in INIT_CWD where it was called. */
export function resolvePath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** A file's bytes. `what` names its part in the command ("the board"). Throws `Failure`. */
export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(resolvePath(path));
    if (bytes.byteLength > mostBytes)
      throw new Failure(`${what} ${path} is larger than ${mostBytes / 1024 / 1024} MB.`);
    return bytes;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${what} ${path} cannot be read: ${reasonOf(error)}`);
  }
}

export interface JsonFile {
  value: unknown;
  /** Whether the file was written on one line. */
  compact: boolean;
}

/** A JSON file, whatever it holds. Throws `Failure` with the line and column where it breaks. */
export async function readJson(path: string, what: string): Promise<JsonFile> {
  const bytes = await readBytes(path, what);
  const text = decode(bytes, path, what);
  try {
    return { value: JSON.parse(text), compact: !text.trimEnd().includes('\n') };
  } catch (error) {
    throw new Failure(`${what} ${path} is not valid JSON: ${placeOfDamage(text, error)}`);
  }
}

function decode(bytes: Uint8Array, path: string, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${what} ${path} is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}

function placeOfDamage(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (text.trim() === '') return 'the file is empty.';
  const position = /position (\d+)/.exec(message)?.[1];
  if (/end of JSON input|Unterminated/i.test(message) || position === undefined)
    return 'it ends in the middle. Was it cut off while saving or downloading?';
  const before = text.slice(0, Number(position));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  if (Number(position) >= text.trimEnd().length)
    return `it ends in the middle (line ${line}, column ${column}). Was it cut off while saving or downloading?`;
  return `line ${line}, column ${column} is where it breaks, at ${JSON.stringify(text.slice(Number(position), Number(position) + 20))}.`;
}

/** An operating system's error in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder. Check the path.';
    case 'EISDIR':
      return 'it is a folder, not a file.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'access is denied. Check its permissions.';
    case 'ENOSPC':
      return 'the disk is full.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
