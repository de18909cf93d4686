/** Styles are imported for their effect only: esbuild gathers them. */
declare module '*.css';
