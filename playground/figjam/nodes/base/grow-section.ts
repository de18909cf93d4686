import type { Document } from '../../document/document.ts';
import type { NodeRecord } from '../../document/records.ts';
import { moment } from '../../run/grow-notes-later.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { boxOf } from './box.ts';

/**
 * With the switch `sectionGrowth` a section reaches around what a plugin puts into it, to the right and below: with that
 * write (`grows`), or by itself a moment later (`later`).
 */
export function growSection(run: PluginRun, id: string): void {
  const { document, settings, scheduler } = run.board;
  if (settings.sectionGrowth === 'stays') return;
  const later = settings.sectionGrowth === 'later';
  const doer = later ? document.settle.bind(document) : run.edit.set.bind(run.edit);
  if (later) scheduler.plan(() => grow(document, id, doer), moment);
  else grow(document, id, doer);
}

function grow(
  document: Document,
  id: string,
  set: (section: string, property: string, value: number) => void,
): void {
  const record = document.get(id);
  if (record === undefined || record.type === 'CONNECTOR') return;
  const section = record.parentId === null ? undefined : document.get(record.parentId);
  if (section?.type !== 'SECTION') return;
  const { transform, width, height } = boxOf(document, record);
  const grown = reach(section, transform[0][2] + width, transform[1][2] + height);
  if (grown.width > (section.props.width ?? 0)) set(section.id, 'width', grown.width);
  if (grown.height > (section.props.height ?? 0)) set(section.id, 'height', grown.height);
}

function reach({ props }: NodeRecord, right: number, bottom: number): { width: number; height: number } {
  return { width: Math.max(props.width ?? 0, right), height: Math.max(props.height ?? 0, bottom) };
}
