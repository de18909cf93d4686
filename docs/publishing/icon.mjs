/** Three notes on a board, and the line that goes through them: up, down, and up again. */
const notes = [
  { x: 6, y: 54, fill: '#FFE299' },
  { x: 45, y: 24, fill: '#FFBDF2' },
  { x: 84, y: 54, fill: '#B3EFBD' },
];
const side = 38;

/** The line, in a box of 128 × 128. */
export const throughline = 'M -8 100 C 10 98, 14 73, 25 73 S 50 43, 64 43 S 92 73, 103 73 S 122 52, 136 40';

/** A page of 128 × 128 px. Figma rounds its corners. */
export function iconPage() {
  return `<!doctype html><style>body{margin:0}</style>${icon(128)}`;
}

/** The icon at a size, as SVG. */
export function icon(size, radius = 0) {
  const squares = notes.map(
    ({ x, y, fill }) => `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="3" fill="${fill}"/>`,
  );
  const dots = notes.map(
    ({ x, y }) =>
      `<circle cx="${x + side / 2}" cy="${y + side / 2}" r="7.5" fill="#2B1A5A" stroke="#fff" stroke-width="3.5"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128" style="display:block">
    <clipPath id="edge"><rect width="128" height="128" rx="${radius}"/></clipPath>
    <g clip-path="url(#edge)">
      <rect width="128" height="128" fill="#874FFF"/>
      ${squares.join('')}
      <path d="${throughline}" fill="none" stroke="#2B1A5A" stroke-width="9" stroke-linecap="round"/>
      ${dots.join('')}
    </g>
  </svg>`;
}
