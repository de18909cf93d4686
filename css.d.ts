/** Styles are imported for their effect, and esbuild gathers them; those of the panel are packed as a text. */
declare module '*.css' {
  export function styles(): string;
}
