/** Words of the pictures in "Export". */
export const pictureWords = {
  title: 'As a picture',
  hint: 'FigJam draws the map as it stands, notes and votes included. A picture only goes out.',
  size: 'Size of the PNG',
  small: 'For a mail',
  smallHint: '2000 pixels wide: headings can be read',
  large: 'To read every note',
  largeHint: '6000 pixels wide: a few megabytes',
  draw: (format: string) => `Picture as ${format}`,
  drawing: 'FigJam draws the map',
};
