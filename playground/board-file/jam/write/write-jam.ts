import { zipSync } from 'fflate';
import { assembleCanvasFig, createEmptyFigDoc, encodeFigParts } from 'openfig-core';
import type { NodeRecord } from '../../../figjam/document/records.ts';
import { BoardFileError } from '../../base/board-error.ts';
import { isRecord } from '../../base/json.ts';
import { openBoard } from '../../open-board.ts';
import type { JamObject } from '../base/jam-value.ts';
import { jamType } from '../base/names.ts';
import { readColor } from '../base/paints.ts';
import { unpackPictures } from '../base/pictures.ts';
import { createGuids, type Guids } from './guids.ts';
import { listLosses } from './list-losses.ts';
import { storeAsZstd } from './store-as-zstd.ts';
import { writeJamNode } from './write-node.ts';

export interface WrittenJam {
  bytes: Uint8Array;
  /** What the file has no place for, in words. */
  notes: string[];
}

/**
 * A board file as a FigJam file (`.jam`): an archive with a canvas of the form that FigJam writes since 2023, made by openfig-core with
 * the schema that it brings. The same board gives the same bytes. Numbers are of single precision, as in every file of FigJam. Whether
 * FigJam itself opens it no test can tell. Throws `BoardFileError`.
 */
export function writeJam(board: unknown): WrittenJam {
  const { records, fileName, envelope } = openBoard(board);
  const images = [...unpackPictures(envelope.pictures)].map(
    ([name, bytes]) => [`images/${name}`, bytes] as const,
  );
  const empty = createEmptyFigDoc();
  const message = {
    type: 'NODE_CHANGES',
    sessionID: 0,
    ackID: 0,
    nodeChanges: writeNodes(records),
    blobs: [],
  };
  try {
    const encoded = encodeFigParts({ ...empty, header: { prelude: 'fig-jam.', version: 101 }, message });
    const canvasFig = assembleCanvasFig({ ...encoded, messageCompressed: storeAsZstd(encoded.messageRaw) });
    const meta = new TextEncoder().encode(JSON.stringify({ file_name: fileName, version: '1' }));
    // FigJam refuses a file without a picture of itself; the library’s is one white pixel.
    const thumbnail = empty.thumbnail ?? new Uint8Array();
    const bytes = zipSync(
      {
        'canvas.fig': canvasFig,
        'meta.json': meta,
        'thumbnail.png': thumbnail,
        ...Object.fromEntries(images),
      },
      // The same board gives the same bytes, whatever time it is.
      { level: 0, mtime: new Date(1980, 0, 1) },
    );
    return { bytes, notes: listLosses(records) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BoardFileError(`This board cannot be written as a FigJam file: ${why}. Save it as .json.`);
  }
}

function writeNodes(records: readonly NodeRecord[]): JamObject[] {
  const lines = records.flatMap(({ props: { rows = [], columns = [] } }) => [...rows, ...columns]);
  const guids = createGuids(
    records.map(({ id }) => id),
    lines.map(({ id }) => id),
  );
  const nodes = records.map((record) => writeNode(record, guids));
  const [document] = records;
  if (document === undefined) return nodes;
  // Where FigJam keeps what no page shows; every file has one.
  const hidden = {
    guid: guids.fresh(),
    phase: 'CREATED',
    parentIndex: { guid: guids.of(document.id), position: '~' },
    type: 'CANVAS',
    name: 'Internal Only Canvas',
    visible: false,
    internalOnly: true,
  };
  return [...nodes, hidden];
}

function writeNode(record: NodeRecord, guids: Guids): JamObject {
  const rest =
    record.type === 'PAGE' ? 'CANVAS' : record.type === 'POLYGON' ? 'REGULAR_POLYGON' : record.type;
  // What the file has no type for (a component, a link's preview) is a frame with its name, its place and what lies in it.
  const type = jamType(rest) ?? 'FRAME';
  const { raw } = record.props;
  const name = type === 'DOCUMENT' ? 'Document' : record.props.name;
  const written = writeJamNode({ ...record, props: { ...record.props, name } }, type, guids);
  return {
    ...written,
    ...(record.parentId !== null && {
      parentIndex: { guid: guids.of(record.parentId), position: record.order },
    }),
    ...(rest === 'GROUP' && { resizeToFit: true }),
    ...(type === 'CANVAS' && {
      backgroundColor: { ...readColor(isRecord(raw) ? (raw.backgroundColor ?? paper) : paper), a: 1 },
      backgroundOpacity: 1,
      backgroundEnabled: true,
    }),
  };
}

/** FigJam's own background. */
const paper = { r: 245 / 255, g: 245 / 255, b: 245 / 255 };
