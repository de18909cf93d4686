import { type MadeMap, makeMap } from '../../src/imports/build/make-map.ts';
import { layOnto } from '../../src/imports/lay-onto.ts';
import { shapeOf } from '../../src/imports/remember-mapping.ts';
import { chosenOf, type MappingStep } from '../state/mapping.ts';
import { mapAt } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { compareWith } from './bring-in-file.ts';
import type { Panel } from './panel.ts';
import { createRecordIds } from './random.ts';
import { drawMap } from './start-from-file.ts';

/** The map as it would be drawn, or why it cannot. */
export function mapOf(step: MappingStep): MadeMap | null {
  const choice = chosenOf(step);
  return choice ? makeMap(choice.source, step.mapping, createRecordIds()) : null;
}

/** Draws the map, or compares it with the one that it shall be laid onto; what was said of its parts is remembered. */
export async function putMapping(panel: Panel): Promise<void> {
  const { bringIn, board } = panel.store.getState();
  if (bringIn.step !== 'mapping') return;
  const made = mapOf(bringIn);
  const choice = chosenOf(bringIn);
  if (made === null || choice === undefined) return;
  const { mapping, onto, name } = bringIn;
  const kept = { shape: shapeOf(choice.proposal.mapping), mapping: JSON.stringify(mapping) };
  void panel.client.request('keepMapping', kept).catch(() => undefined);
  const map = mapAt({ board }, onto);
  if (map === undefined) return await drawMap(panel, made.journey);
  const edit = layOnto(made.journey, map.journey, name || strings.mapping.pasted);
  await compareWith(panel, { file: { name: name || strings.mapping.pasted, edit }, rootId: map.rootId });
}
