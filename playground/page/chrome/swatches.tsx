export interface Color {
  /** Name in FigJam's palette, as the act `recolor` takes it. */
  name: string;
  css: string;
}

interface SwatchesProps {
  label: string;
  colors: readonly Color[];
  chosen?: string | undefined;
  onChoose(name: string): void;
}

/** A row of FigJam's colours. */
export function Swatches({ label, colors, chosen, onChoose }: SwatchesProps) {
  return (
    <fieldset class="swatches" aria-label={label}>
      {colors.map(({ name, css }) => (
        <button
          key={name}
          type="button"
          class="swatch"
          style={{ background: css }}
          aria-label={sayColor(name)}
          title={sayColor(name)}
          aria-pressed={chosen === name}
          onClick={() => onChoose(name)}
        />
      ))}
    </fieldset>
  );
}

/** `lightGray` as people say it: Light gray. */
export function sayColor(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
