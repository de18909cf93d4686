const paths = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  up: 'M8 12.5v-9M4 7l4-3.5L12 7',
  down: 'M8 3.5v9M4 9l4 3.5L12 9',
  close: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  file: 'M9 2H4.5v12h7V4.5L9 2v2.5h2.5M6.5 8h3m-3 2.5h3',
  map: 'M2.5 3.5h11v9h-11zM6 3.5v9m4-9v9M2.5 8h11',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2L14 14',
  tray: 'M8 2.5v7M5 7l3 3 3-3M2.5 10v3.5h11V10',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm6.5 1.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  check: 'm3 8.5 3.2 3L13 4.5',
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8Zm-5 5.5c.5-2.5 2.4-4 5-4s4.5 1.5 5 4',
  swap: 'M4.5 5.5h8m0 0L10 3m2.5 2.5L10 8m1.5 2.5h-8m0 0L6 8m-2.5 2.5L6 13',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9v3.2L10.2 10',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line drawing; says nothing to a screen reader: the control around it has the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
