import { count } from './count.ts';

/** Words of "Snapshots": states of a map that are kept in the board. */
export const snapshotWords = {
  title: 'Snapshots',
  of: (title: string) => `Snapshots of ${title}`,
  lead: 'A snapshot keeps this map as it is now, in the board itself. Take one before a workshop, a release or a review; later, see what changed, or put it back.',
  name: 'Name',
  namePlaceholder: 'Before the relaunch',
  nameHint: 'Without a name it is called by today’s date.',
  take: 'Take a snapshot',
  taking: 'Keeping the map as it is',
  looking: 'Looking for snapshots',
  comparing: 'Comparing snapshot and board',
  renaming: 'Renaming',
  deleting: 'Deleting',
  listTitle: 'Taken so far',
  others: 'Of maps that are gone',
  othersHint: 'Their map was deleted or moved to another file. They can still be compared.',
  none: 'None yet. The first one makes a “before” that you can compare with.',
  noMap: 'This map is no longer on the board. Nothing was lost of what the board shows; choose another map.',
  compare: 'Compare',
  compareNamed: (name: string) => `Compare ${name} with the board`,
  putBack: 'Put back',
  putBackNamed: (name: string) => `Put back ${name}: see first what would change`,
  rename: 'Rename',
  renameNamed: (name: string) => `Rename ${name}`,
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete ${name}`,
  show: (name: string) => `Show ${name} on the board`,
  save: 'Save',
  keepName: 'Cancel',
  newName: (name: string) => `New name for ${name}`,
  unreadable: 'Unreadable snapshot',
  problems: {
    damaged: 'Damaged: it cannot be read. It stays as it is; the file’s version history may have it whole.',
    newer: 'Taken with a newer version of Throughline. Update the plugin to read it.',
  },
  did: {
    taken: (name: string) => `“${name}” is kept.`,
    renamed: (name: string) => `It is called “${name}” now.`,
    deleted: (name: string) => `“${name}” is deleted.`,
  },
  compareMaps: 'Compare with another map',
};

/** Words of the review where a snapshot is put back: they take the place of those for a file. */
export const restoreWords = {
  title: 'Put back a snapshot',
  taken: (day: string) => `Taken ${day}.`,
  nothing: 'Snapshot and board say the same. There is nothing to put back.',
  summary: (changes: number, gone: number, toDecide: number) =>
    `Putting it back: ${[
      ...(changes > 0 ? [`${count(changes, 'change')}`] : []),
      ...(gone > 0 ? [`${count(gone, 'thing')} that came since ${gone === 1 ? 'goes' : 'go'}`] : []),
      ...(toDecide > 0 ? [`${toDecide} to decide`] : []),
    ].join(', ')}. Untick what shall stay as it is.`,
  lostSigns: (n: number) =>
    `When this snapshot was taken, emoji and other rare signs were lost. ${n === 1 ? '1 change' : `${n} changes`} would put words back in which “\ufffd” stands for such a sign or its sign is uncertain: ${n === 1 ? 'it is' : 'they are'} not ticked. All else is as it was.`,
  fromFile: 'As it was',
  sides: { theirs: 'Board', ours: 'Snapshot', base: 'Before' },
  missing: 'Came since then',
  missingHint: 'These were not there when the snapshot was taken. Untick what shall stay.',
  another: 'Snapshots',
  undoneText: 'Everything is taken back. The snapshot is still there.',
};
