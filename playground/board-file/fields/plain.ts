import type { Json } from '../../figjam/document/records.ts';
import {
  equalJson,
  isRecord,
  type RawNode,
  readBoolean,
  readList,
  readNumber,
  readString,
  toJson,
} from '../base/json.ts';
import { readBox } from '../base/read-geometry.ts';
import type { FieldCodec, Props } from './field-codec.ts';
import { readPaints, writePaints } from './paints.ts';
import { sameNames } from './same-names.ts';

/** How one property stands in a file: its field, how to take it, what its absence means. */
interface PlainField {
  field: string;
  read: (value: unknown, raw: RawNode) => unknown;
  /** What a file without the field says; a property with this value is not written where the field is absent. */
  absent?: unknown;
}

const same = (field: string, read: PlainField['read'], absent?: unknown): PlainField =>
  absent === undefined ? { field, read } : { field, read, absent };
/** Taken as it stands: the file says what the Plugin API says, or only the Plugin API knows the word. */
const anything = (value: unknown): unknown => value;

const fields: { [property: string]: PlainField } = {
  name: same('name', (value) => readString(value) ?? ''),
  visible: same('visible', readBoolean, true),
  locked: same('locked', readBoolean, false),
  opacity: same('opacity', readNumber, 1),
  blendMode: same('blendMode', readString),
  strokeWeight: same('strokeWeight', readNumber),
  strokeAlign: same('strokeAlign', readString),
  dashPattern: same('strokeDashes', (value) => readList(value)?.filter((dash) => typeof dash === 'number')),
  cornerRadius: same('cornerRadius', readNumber),
  shapeType: same('shapeType', readString),
  authorName: same('authorName', readString),
  sectionContentsHidden: same('sectionContentsHidden', readBoolean, false),
  code: same('characters', (value, raw) =>
    raw.type === 'CODE_BLOCK' ? (readString(value) ?? '') : undefined,
  ),
  ...Object.fromEntries(sameNames.map((name) => [name, same(name, anything)])),
};

/** Properties that are one field of the file each. */
export const plainCodec: FieldCodec = {
  properties: () => Object.keys(fields),
  read(raw) {
    const props: Props = {};
    for (const [property, { field, read, absent }] of Object.entries(fields)) {
      const value = read(raw[field], raw) ?? absent;
      if (value !== undefined && (absent === undefined || raw[field] !== undefined)) props[property] = value;
    }
    return props;
  },
  write(props, raw) {
    const written: { [field: string]: Json | undefined } = {};
    const was = this.read(raw, { has: () => true });
    for (const [property, { field, absent }] of Object.entries(fields)) {
      const [before, after] = [was[property] ?? absent, props[property] ?? absent];
      if (equalJson(before, after)) continue;
      written[field] = props[property] === undefined ? undefined : toJson(after);
    }
    return written;
  },
};

/** Fills and strokes; of a TEXT node the fills belong to its characters. A page has backgrounds. */
export const paintsCodec: FieldCodec = {
  properties: () => ['fills', 'strokes'],
  read(raw) {
    const fills = raw.type === 'TEXT' ? undefined : readPaints(raw.fills);
    const strokes = readPaints(raw.strokes);
    return { ...(fills && { fills }), ...(strokes && { strokes }) };
  },
  write(props, raw) {
    const written: { [field: string]: Json | undefined } = {};
    for (const field of ['fills', 'strokes'] as const) {
      const paints = props[field];
      if (paints === undefined || (field === 'fills' && raw.type === 'TEXT')) continue;
      if (!equalJson(paints, readPaints(raw[field]))) written[field] = writePaints(paints, raw[field]);
    }
    return written;
  },
};

/** What REST does not say of a sticky: whether it is wide, which its width tells (416 against 240, or scaled). */
export const stickyCodec: FieldCodec = {
  properties: () => ['isWideWidth', 'authorVisible'],
  read(raw) {
    if (raw.type !== 'STICKY') return {};
    return {
      isWideWidth: readBoolean(raw.isWideWidth) ?? looksWide(raw),
      authorVisible: readBoolean(raw.authorVisible) ?? false,
    };
  },
  write(props, raw) {
    const was =
      raw.isWideWidth === undefined && raw.authorVisible === undefined
        ? {}
        : this.read(raw, { has: () => true });
    const { isWideWidth, authorVisible } = props;
    return {
      ...(isWideWidth !== undefined && isWideWidth !== was.isWideWidth && { isWideWidth }),
      ...(authorVisible !== undefined && authorVisible !== was.authorVisible && { authorVisible }),
    };
  },
};

function looksWide(raw: RawNode): boolean {
  const size = isRecord(raw.size)
    ? { width: readNumber(raw.size.x), height: readNumber(raw.size.y) }
    : undefined;
  const { width, height } = { ...readBox(raw.absoluteBoundingBox), ...size };
  if (width === undefined || height === undefined) return false;
  return Math.abs(width - 416) < 1 || width > 1.5 * height;
}
