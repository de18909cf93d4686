import { readPeople } from './judge/read-people.ts';
import type { GridSource, Source, Sources } from './source.ts';

/** A table of people belongs to each map that the file has besides: they are its personas, unless the mapping leaves them out. */
export function joinPeople({ sources, notes }: Sources): Sources {
  const found = new Map(
    sources.flatMap((source) => {
      const people = 'grid' in source ? readPeople(source.grid, source.heading ?? '') : null;
      return people && 'grid' in source ? [[source, people] as const] : [];
    }),
  );
  const told = new Set(
    [...found.keys()].flatMap(({ name, grid }) => [name, ...grid.flat().map(({ where }) => where)]),
  );
  const all = [...found.values()];
  const join = (source: GridSource): GridSource => ({
    ...source,
    about: [...source.about, ...all.flatMap(({ about }) => about)],
    names: all.flatMap(({ names }) => names),
    around: [...source.around.filter(({ where }) => !told.has(where)), ...all.flatMap(({ rest }) => rest)],
  });
  const joined = sources.map((source): Source => {
    if (!('grid' in source)) return source;
    const people = found.get(source);
    return people ? { ...source, people } : join(source);
  });
  return { sources: joined, notes };
}
