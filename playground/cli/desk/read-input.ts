import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findJsonError } from '../../../src/formats/json/find-json-error.ts';
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
  return parseJsonFile(await readBytes(path, what), path, what);
}

/** The same of bytes that are there already. */
export function parseJsonFile(bytes: Uint8Array, path: string, what: string): JsonFile {
  const text = decode(bytes, path, what);
  const value = parse(text, path, what);
  if (isDeeperThan(value, deepest))
    throw new Failure(`${what} ${path} is nested more than ${deepest} levels deep. Is it the right file?`);
  return { value, compact: !text.trimEnd().includes('\n') };
}

function parse(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${what} ${path} is not valid JSON: ${placeOfDamage(text)}`);
  }
}

/** Deeper than any board (its nodes are at most 200 deep), shallower than any stack. */
const deepest = 1000;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}

function decode(bytes: Uint8Array, path: string, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${what} ${path} is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}

function placeOfDamage(text: string): string {
  if (text.trim() === '') return 'the file is empty.';
  if (/^\s*</.test(text)) return 'it is a web page or XML. Was a sign-in page saved in its place?';
  const position = findJsonError(text) ?? text.length;
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  if (position >= text.trimEnd().length)
    return `it ends in the middle (line ${line}, column ${column}). Was it cut off while saving or downloading?`;
  return `line ${line}, column ${column} is where it breaks, at ${JSON.stringify(text.slice(position, position + 20))}.`;
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
    case 'EDQUOT':
      return 'the disk is full.';
    case 'ENOTDIR':
      return 'a part of its path is a file, not a folder. Check the path.';
    case 'ENAMETOOLONG':
      return 'its name is too long.';
    case 'ELOOP':
      return 'its links lead in a circle.';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open. Try again.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
