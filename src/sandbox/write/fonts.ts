/** What FigJam's own notes are written in. Each style is loaded on its own, even Inter. */
export const medium: FontName = { family: 'Inter', style: 'Medium' };
export const bold: FontName = { family: 'Inter', style: 'Bold' };

/** Loads these fonts together; text can be written only after that. */
export async function loadFonts(host: PluginAPI, fonts: readonly FontName[]): Promise<void> {
  await Promise.all(fonts.map((font) => host.loadFontAsync(font)));
}
