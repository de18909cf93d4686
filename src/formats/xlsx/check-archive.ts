import { lettersOf } from '../file/byte-letters.ts';
import { FormatError } from '../file/format.ts';

const megabyte = 1024 * 1024;
const mostPacked = 32 * megabyte;
const mostUnpacked = 128 * megabyte;
const mostParts = 2000;

/** A part of an archive, as the list at the archive's end describes it. */
export interface ArchivePart {
  name: string;
  /** Where its own head begins, which stands before its bytes. */
  at: number;
  /** Bytes in the archive, and unpacked. */
  packed: number;
  unpacked: number;
  /** 0: stored as it is; 8: deflated (4.4.5). */
  method: number;
  /** Of the unpacked bytes (4.4.7). */
  checksum: number;
  isEncrypted: boolean;
}

/**
 * The parts of a workbook by name in small letters (ECMA-376-2, 6.2.2.3), by the list at the archive's end (APPNOTE 6.3.10, 4.3.12 and
 * 4.3.16). Throws `FormatError` on what is no workbook, and on one that would unpack to more than any map has. What unpacks to more
 * than it says there is refused while unpacking.
 */
export function checkArchive(bytes: Uint8Array): Map<string, ArchivePart> {
  if (bytes.length > mostPacked)
    refuse(`The file has ${Math.round(bytes.length / megabyte)} MB, more than any map`);
  if (bytes.length === 0) throw new FormatError('The file is empty: export the map again.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) === 0xd0cf11e0) {
    throw new FormatError(
      'The file is a workbook with a password, or one of Excel 97-2003. Open it, save it as an Excel workbook (.xlsx) without a password, and bring that in.',
    );
  }
  if (bytes.length < 4 || view.getUint32(0) !== 0x504b0304) {
    throw new FormatError(
      'The file is not an Excel workbook (.xlsx), whatever its name says. Open it in a spreadsheet and save it as .xlsx, or bring in a CSV.',
    );
  }
  // The first part of an OpenDocument file says what it is, unpacked (ODF 1.3, part 2, 3.3).
  if (lettersOf(bytes.subarray(30, 84)).startsWith('mimetypeapplication/vnd.oasis.opendocument')) {
    throw new FormatError(
      'The file is an OpenDocument file (.ods), whatever its name says. Open it in a spreadsheet, save it as an Excel workbook (.xlsx), and bring that in.',
    );
  }
  const end = findEnd(view);
  if (end === null)
    throw new FormatError('The workbook is not complete: its end is missing. Copy or export it again.');
  return listParts(bytes, view, end);
}

/** The record at the end of the archive, before a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function listParts(bytes: Uint8Array, view: DataView, end: number): Map<string, ArchivePart> {
  const parts = new Map<string, ArchivePart>();
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) refuse(`The workbook has ${count} parts, more than any map`);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw new FormatError(
        `The workbook is damaged: part ${i + 1} of ${count} is not where it should be. Copy or export it again.`,
      );
    }
    const part = readEntry(bytes, view, at);
    // Nothing of a certain length unpacks to "nothing", unless it hides what it really is.
    if (part.unpacked === 0 && part.packed > 64) refuse('The workbook hides how large it is');
    total += part.unpacked;
    if (total > mostUnpacked)
      refuse(`The workbook unpacks to more than ${mostUnpacked / megabyte} MB, more than any map`);
    parts.set(part.name.toLowerCase(), part);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ArchivePart {
  const letters = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    // Parts of a workbook have ASCII names; some programs divide folders as Windows does.
    name: Array.from(letters, (code) => String.fromCharCode(code))
      .join('')
      .replace(/\\/g, '/'),
    at: view.getUint32(at + 42, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

function refuse(what: string): never {
  throw new FormatError(`${what}. Was another file picked?`);
}
