import type { Journey } from '../../journey/journey.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import { own } from '../../journey/own.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftName } from '../../plane/map-draft.ts';
import type { Scene } from '../../plane/scene.ts';
import { rebuildMap } from './build-map.ts';

/** What people say about the columns and rows of a map that they drew, by record id. */
export interface Corrections {
  names: { readonly [recordId: string]: string };
  kinds: { readonly [recordId: string]: string };
}

/** The map as corrected, and names that the board itself must say anew because they stand there. */
export interface Corrected {
  map: ReadMap;
  renames: Map<string, string>;
}

/**
 * The map with the kinds of rows that people chose, and with their names for columns and rows that have none on the
 * board. A kind changes what cards are (a row of feelings), so the map is built again. Throws for a record that is no
 * column or row, an unknown kind, or a name of no line or several.
 */
export function correctMap(
  scene: Scene,
  map: ReadMap,
  { names, kinds }: Corrections,
  taken: ReadonlySet<string>,
): Corrected {
  const { found, journey } = map;
  const renames = new Map<string, string>();
  if (!found) return { map, renames };
  checkRecords(journey, { names, kinds });
  let changed = false;
  const correct = (list: readonly DraftName[], records: readonly { id: string; kind?: string }[]) =>
    list.map((name, at) => {
      const record = records[at];
      if (!record) return name;
      const [wanted, kind] = [own(names, record.id)?.trim(), own(kinds, record.id)];
      const isShown = name.nodes.length > 0;
      if (wanted !== undefined && wanted !== name.name && isShown) renames.set(record.id, wanted);
      const said = wanted !== undefined && !isShown ? wanted : name.name;
      if (said === name.name && (kind === undefined || kind === record.kind)) return name;
      changed = true;
      const agreed = { ...name.agreed, id: record.id, details: name.agreed?.details ?? {} };
      return { ...name, name: said, agreed: { ...agreed, laneKind: kind ?? record.kind } };
    });
  const [stages, lanes] = [correct(found.stages, journey.stages), correct(found.lanes, journey.lanes)];
  if (!changed) return { map, renames };
  return { map: rebuildMap(scene, map, { ...found, stages, lanes }, taken), renames };
}

function checkRecords({ stages, lanes }: Journey, { names, kinds }: Corrections): void {
  const has = (list: readonly { id: string }[], id: string) => list.some((record) => record.id === id);
  for (const [id, name] of Object.entries(names)) {
    if (!has(stages, id) && !has(lanes, id))
      throw new Error(`“${id}” is no column or row of this map. ${kept} ${lookAgain}`);
    if (name.trim() === '' || /[\n\r\u2028\u2029]/.test(name))
      throw new Error(
        `A name is one line and not empty: “${name.trim()}” is not. ${kept} Write it in one line.`,
      );
  }
  for (const [id, kind] of Object.entries(kinds)) {
    if (!has(lanes, id)) throw new Error(`“${id}” is no row of this map. ${kept} ${lookAgain}`);
    if (!laneKinds.some((known) => known === kind))
      throw new Error(`There is no kind of row “${kind}”. There are ${laneKinds.join(', ')}. ${kept}`);
  }
}

const kept = 'Nothing was changed.';
const lookAgain = 'Read the board again: rows and columns may have changed.';
