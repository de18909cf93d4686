import type { NodeRecord } from '../../../figjam/document/records.ts';
import { jamType } from '../base/names.ts';

/** Properties that a FigJam file carries (what a stamp sticks to, by its place), or that only say how a node stood in the file that it came from. */
const carried = new Set(
  [
    'name visible locked opacity blendMode transform width height raw placed',
    'fills strokes strokeWeight strokeAlign dashPattern cornerRadius effects',
    'text shapeType truncates userHeight isWideWidth authorName authorVisible sectionContentsHidden',
    'connectorStart connectorEnd connectorLineType connectorStartStrokeCap connectorEndStrokeCap textBackgroundFills',
    'rows columns code codeLanguage pluginData relaunchData stampName stuckTo widgetId clipsContent boxPinned',
  ].flatMap((line) => line.split(' ')),
);

/** What the nodes of a board say that a FigJam file has no place for (that we know of), in words. */
export function listLosses(records: readonly NodeRecord[]): string[] {
  const [properties, types] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { type, props } of records) {
    const rest = type === 'PAGE' ? 'CANVAS' : type === 'POLYGON' ? 'REGULAR_POLYGON' : type;
    if (jamType(rest) === null) count(types, type);
    for (const [name, value] of Object.entries(props))
      if (value !== undefined && value !== 'NONE' && !carried.has(name) && !name.startsWith('cell:'))
        count(properties, name);
  }
  const list = (counts: Map<string, number>) =>
    [...counts].map(([name, number]) => `${name} (${number} ${number === 1 ? 'node' : 'nodes'})`).join(', ');
  return [
    ...(types.size > 0
      ? [`Written as plain frames, for a FigJam file has no such nodes that we know of: ${list(types)}.`]
      : []),
    ...(properties.size > 0
      ? [`Not written, for a FigJam file has no place for it that we know of: ${list(properties)}.`]
      : []),
  ];
}
