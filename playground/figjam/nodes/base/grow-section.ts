import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { boxOf } from './box.ts';

/** With the switch `sectionGrowth: 'grows'` a section reaches around what a plugin puts into it, to the right and below. */
export function growSection(run: PluginRun, id: string): void {
  const { document, settings } = run.board;
  const record = document.get(id);
  if (settings.sectionGrowth === 'stays' || record === undefined || record.type === 'CONNECTOR') return;
  const section = record.parentId === null ? undefined : document.get(record.parentId);
  if (section?.type !== 'SECTION') return;
  const grown = reach(document.get(id) ?? record, section, run);
  if (grown.width > (section.props.width ?? 0)) run.edit.set(section.id, 'width', grown.width);
  if (grown.height > (section.props.height ?? 0)) run.edit.set(section.id, 'height', grown.height);
}

function reach(record: NodeRecord, section: NodeRecord, run: PluginRun): { width: number; height: number } {
  const { transform, width, height } = boxOf(run.board.document, record);
  return {
    width: Math.max(section.props.width ?? 0, transform[0][2] + width),
    height: Math.max(section.props.height ?? 0, transform[1][2] + height),
  };
}
