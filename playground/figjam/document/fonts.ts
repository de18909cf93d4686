/** The fonts that this FigJam has. `Figma Hand`, which FigJam's own text uses, is not among those of plugins. */
const families: { [family: string]: readonly string[] } = {
  Inter: withItalics([
    'Thin',
    'Extra Light',
    'Light',
    'Regular',
    'Medium',
    'Semi Bold',
    'Bold',
    'Extra Bold',
    'Black',
  ]),
  Roboto: withItalics(['Thin', 'Light', 'Regular', 'Medium', 'Bold', 'Black']),
  'Roboto Mono': withItalics(['Thin', 'Light', 'Regular', 'Medium', 'SemiBold', 'Bold']),
  Merriweather: withItalics(['Light', 'Regular', 'Bold', 'Black']),
  'Source Code Pro': withItalics(['Light', 'Regular', 'Medium', 'SemiBold', 'Bold']),
  'Open Sans': withItalics(['Light', 'Regular', 'Medium', 'SemiBold', 'Bold']),
  Lato: withItalics(['Light', 'Regular', 'Bold', 'Black']),
  'Noto Sans': withItalics(['Light', 'Regular', 'Medium', 'SemiBold', 'Bold']),
};

export interface FontName {
  readonly family: string;
  readonly style: string;
}

const weights: readonly [RegExp, number][] = [
  [/thin|hairline/i, 100],
  [/(extra|ultra) ?light/i, 200],
  [/light/i, 300],
  [/(semi|demi) ?bold/i, 600],
  [/(extra|ultra) ?bold/i, 800],
  [/black|heavy/i, 900],
  [/bold/i, 700],
  [/medium/i, 500],
];

export function listFonts(): FontName[] {
  return Object.entries(families).flatMap(([family, styles]) => styles.map((style) => ({ family, style })));
}

export function isAvailable(font: FontName): boolean {
  return stylesOf(font.family).includes(font.style);
}

export function stylesOf(family: string): readonly string[] {
  return Object.hasOwn(families, family) ? (families[family] ?? []) : [];
}

/** The weight that a style's name tells. */
export function weightOf(font: FontName): number {
  return weights.find(([pattern]) => pattern.test(font.style))?.[1] ?? 400;
}

/** The fonts that one plugin run has loaded. */
export class FontBook {
  readonly #loaded = new Set<string>();

  /** Loads one font, or all styles of a family. Throws Figma's text when there is no such font. */
  load(family: string, style: string | undefined): void {
    const known = stylesOf(family);
    const wanted = style === undefined ? known : [style];
    for (const each of wanted) {
      if (!known.includes(each)) throw new Error(missingText(family, each, known));
      this.#loaded.add(`${family}\n${each}`);
    }
    if (wanted.length === 0) throw new Error(missingText(family, 'Regular', known));
  }

  /** Throws when one of the fonts was not loaded. */
  demand(fonts: readonly FontName[], label: string): void {
    for (const { family, style } of fonts) {
      if (this.#loaded.has(`${family}\n${style}`)) continue;
      throw new Error(
        `in ${label}: Cannot write to node with unloaded font "${family} ${style}". Please call ` +
          `figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
    }
  }
}

function missingText(family: string, style: string, known: readonly string[]): string {
  const reason =
    known.length === 0
      ? `The font family "${family}" does not exist`
      : `The font family "${family}" has no style "${style}"`;
  return `in loadFontAsync: The font "${family} ${style}" could not be loaded. ${reason}.`;
}

function withItalics(styles: readonly string[]): readonly string[] {
  return [...styles, ...styles.map((style) => (style === 'Regular' ? 'Italic' : `${style} Italic`))];
}
