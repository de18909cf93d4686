/** Words of "Export". */
export const exportWords = {
  title: 'Export',
  map: 'Map',
  noMaps: 'There is no map on this board to export. Start one, or open a board that has one.',
  format: 'Format',
  fileName: (name: string) => `File name: ${name}`,
  doubts: (n: number) =>
    `${n === 1 ? '1 thing' : `${n} things`} could be read in two ways. The file says what is most likely.`,
  download: 'Download',
  copy: 'Copy',
  exporting: 'Reading the map',
  downloaded: (name: string) => `Downloaded ${name}.`,
  copied: (format: string) => `${format} is on the clipboard.`,
  manners:
    'Your colleagues may edit, sort, filter and add rows. Leave column A alone. Bring it back with “Bring in a file”.',
  mannersOther: 'Your colleagues may edit it. Leave the ids alone. Bring it back with “Bring in a file”.',
  mannersDiagram:
    'Your colleagues may edit it. Leave the lines that begin with %% alone. Bring it back with “Bring in a file”.',
  slides:
    'Slides for PowerPoint are made on the command line, for they do not fit into the panel: npm run -s board -- export --format pptx',
  since: 'What changed since',
  notTold: 'Not told',
  nothingLost: 'All of this map goes into the file.',
  oneWay: 'This format only goes out: it cannot be brought back in.',
};
