import type { Color } from './swatches.tsx';

/** FigJam's palettes (figjam-facts §13), by the names that a person's acts take. */
export const stickyColors: readonly Color[] = [
  { name: 'yellow', css: '#FFE299' },
  { name: 'orange', css: '#FFD3A8' },
  { name: 'red', css: '#FFB8A8' },
  { name: 'pink', css: '#FFA8DB' },
  { name: 'violet', css: '#D3BDFF' },
  { name: 'blue', css: '#A8DAFF' },
  { name: 'teal', css: '#B3F4EF' },
  { name: 'green', css: '#B3EFBD' },
  { name: 'gray', css: '#E6E6E6' },
  { name: 'white', css: '#FFFFFF' },
];

export const sectionColors: readonly Color[] = [
  { name: 'white', css: '#FFFFFF' },
  { name: 'lightGray', css: '#F9F9F9' },
  { name: 'yellow', css: '#FFFBF0' },
  { name: 'orange', css: '#FFF7F0' },
  { name: 'red', css: '#FFF5F5' },
  { name: 'pink', css: '#FFF0FA' },
  { name: 'violet', css: '#F8F5FF' },
  { name: 'blue', css: '#F5FBFF' },
  { name: 'teal', css: '#F1FEFD' },
  { name: 'green', css: '#EBFFEE' },
];

export const shapeColors: readonly Color[] = [
  { name: 'white', css: '#FFFFFF' },
  { name: 'lightGray', css: '#D9D9D9' },
  { name: 'lightYellow', css: '#FFECBD' },
  { name: 'lightOrange', css: '#FFE0C2' },
  { name: 'lightRed', css: '#FFCDC2' },
  { name: 'lightPink', css: '#FFC2EC' },
  { name: 'lightViolet', css: '#DCCCFF' },
  { name: 'lightBlue', css: '#C2E5FF' },
  { name: 'lightTeal', css: '#C6FAF6' },
  { name: 'lightGreen', css: '#CDF4D3' },
  { name: 'yellow', css: '#FFC943' },
  { name: 'red', css: '#FF7556' },
  { name: 'violet', css: '#874FFF' },
  { name: 'blue', css: '#3DADFF' },
  { name: 'green', css: '#66D575' },
  { name: 'black', css: '#1E1E1E' },
];

/** The colours that a node of this type can take. */
export function colorsOf(type: string | undefined): readonly Color[] {
  if (type === 'STICKY') return stickyColors;
  if (type === 'SECTION') return sectionColors;
  return type === 'SHAPE_WITH_TEXT' || type === 'TABLE' || type === 'CONNECTOR' ? shapeColors : [];
}

export const shapeTypes: readonly { type: string; name: string; picture: string }[] = [
  { type: 'SQUARE', name: 'Square', picture: 'M3 3h16v16H3z' },
  {
    type: 'ROUNDED_RECTANGLE',
    name: 'Rounded rectangle',
    picture: 'M7 4h8a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z',
  },
  { type: 'ELLIPSE', name: 'Ellipse', picture: 'M11 3a8 8 0 1 1 0 16 8 8 0 0 1 0-16z' },
  { type: 'DIAMOND', name: 'Diamond', picture: 'M11 2l9 9-9 9-9-9z' },
  { type: 'TRIANGLE_UP', name: 'Triangle', picture: 'M11 3l9 16H2z' },
  { type: 'HEXAGON', name: 'Hexagon', picture: 'M6.500 3h9l4.500 8-4.500 8h-9L2 11z' },
  { type: 'CHEVRON', name: 'Chevron', picture: 'M2 4h13l5 7-5 7H2l5-7z' },
  { type: 'SPEECH_BUBBLE', name: 'Speech bubble', picture: 'M3 3h16v12h-9l-4 4v-4H3z' },
];

export const stampKinds: readonly { kind: string; name: string; picture: string }[] = [
  { kind: 'THUMBS_UP', name: 'Thumbs up', picture: '👍' },
  { kind: 'PLUS_ONE', name: 'Plus one', picture: '+1' },
  { kind: 'HEART', name: 'Heart', picture: '❤️' },
  { kind: 'STAR', name: 'Star', picture: '⭐' },
  { kind: 'QUESTION', name: 'Question', picture: '❓' },
  { kind: 'THUMBS_DOWN', name: 'Thumbs down', picture: '👎' },
];
