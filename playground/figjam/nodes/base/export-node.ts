import type { NodeRecord } from '../../document/records.ts';
import { encodeUtf8 } from '../../document/utf8.ts';
import { drawSvg } from '../../draw/draw-svg.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { describeRest } from './rest-json.ts';

/** What `exportAsync` gives: SVG as bytes or text, REST JSON as an object. Pictures cannot be made here. */
export function exportNode(
  run: PluginRun,
  record: NodeRecord,
  settings: unknown,
): Uint8Array | string | object {
  run.demandLoaded(record, 'exportAsync');
  const format = readFormat(settings);
  switch (format) {
    case 'SVG_STRING':
      return drawNode(run, record);
    case 'SVG':
      return encodeUtf8(drawNode(run, record));
    case 'JSON_REST_V1':
      return { document: describeRest(run.board.document, record) };
    case 'PNG':
    case 'JPG':
    case 'PDF':
      throw new Error(`in exportAsync: the simulated FigJam draws SVG only, not ${format}`);
    default:
      throw new Error(
        `in exportAsync: Invalid enum value. Expected 'PNG' | 'JPG' | 'SVG' | 'PDF', received '${format}'`,
      );
  }
}

function readFormat(settings: unknown): string {
  if (settings === undefined) return 'PNG';
  const format: unknown =
    typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'format') : undefined;
  return typeof format === 'string' ? format : String(format);
}

function drawNode({ board }: PluginRun, record: NodeRecord): string {
  return drawSvg(board.document, [record.id], { metrics: board.settings.textMetrics });
}
