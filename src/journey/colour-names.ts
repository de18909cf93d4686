import { own } from './own.ts';

/**
 * FigJam's own names of its colours, by exact value: the pastels of stickies, the strong and the light ones of shapes,
 * the pale ones of sections (values sampled from boards; where two palettes share a value they share the name).
 */
const names: { [hex: string]: string } = {
  FFFFFF: 'white',
  E6E6E6: 'gray',
  B3EFBD: 'green',
  B3F4EF: 'teal',
  A8DAFF: 'blue',
  D3BDFF: 'violet',
  FFA8DB: 'pink',
  FFB8A8: 'red',
  FFD3A8: 'orange',
  FFE299: 'yellow',
  '1E1E1E': 'black',
  '757575': 'darkGray',
  B3B3B3: 'gray',
  D9D9D9: 'lightGray',
  '66D575': 'green',
  '5AD8CC': 'teal',
  '3DADFF': 'blue',
  '874FFF': 'violet',
  F849C1: 'pink',
  FF7556: 'red',
  FF9E42: 'orange',
  FFC943: 'yellow',
  CDF4D3: 'lightGreen',
  C6FAF6: 'lightTeal',
  C2E5FF: 'lightBlue',
  DCCCFF: 'lightViolet',
  FFC2EC: 'lightPink',
  FFCDC2: 'lightRed',
  FFE0C2: 'lightOrange',
  FFECBD: 'lightYellow',
};

/** The name of a colour (`RRGGBB`); one that is not FigJam's comes as `#RRGGBB`. */
export function colourName(hex: string): string {
  const exact = hex.toUpperCase();
  return own(names, exact) ?? `#${exact}`;
}
