import { beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { startClient, type TestClient } from './support/client.ts';

const medium = { family: 'Inter', style: 'Medium' };
const bold = { family: 'Inter', style: 'Bold' };
const loose = (value: unknown): { [name: string]: unknown } => value as { [name: string]: unknown };
let client: TestClient;
let figma: PluginAPI;

beforeEach(() => {
  client = startClient();
  figma = client.figma;
});

const load = (...fonts: FontName[]) =>
  client.await(Promise.all(fonts.map((font) => figma.loadFontAsync(font))));

describe('fonts', () => {
  test('gate every change of text, by family and style', async () => {
    const { text } = figma.createSticky();
    const problem =
      'Cannot write to node with unloaded font "Inter Medium". Please call figma.loadFontAsync(';
    await load(bold);
    expect(() => {
      text.characters = 'a';
    }).toThrow(`in set_characters: ${problem}`);
    expect(() => {
      text.fontSize = 12;
    }).toThrow(`in set_fontSize: ${problem}`);
    expect(() => text.insertCharacters(0, 'a')).toThrow(problem);
    expect(text.characters).toBe('');
    await load(medium);
    text.characters = 'a';
    expect(text.characters).toBe('a');
  });

  test('are not needed for colours or for reading', () => {
    const { text } = figma.createSticky();
    text.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
    expect(text.fontName).toEqual(medium);
    expect(text.getStyledTextSegments(['fontName'])).toEqual([]);
  });

  test('that do not exist cannot be loaded, nor can mixed ones', async () => {
    await expect(load({ family: 'Nope', style: 'Regular' })).rejects.toThrow(
      'The font "Nope Regular" could not be loaded',
    );
    await expect(load({ family: 'Inter', style: 'Fat' })).rejects.toThrow('could not be loaded');
    await expect(load(figma.mixed as unknown as FontName)).rejects.toThrow(
      'in loadFontAsync: Cannot unwrap symbol',
    );
    await expect(load({ family: 'Figma Hand', style: 'Regular' })).rejects.toThrow('could not be loaded');
    const all = await client.await(figma.listAvailableFontsAsync());
    expect(all.map(({ fontName }) => fontName)).toContainEqual(medium);
  });

  test('a new font must be loaded, the old one need not be', async () => {
    const { text } = figma.createSticky();
    expect(() => {
      text.fontName = bold;
    }).toThrow('Inter Bold');
    await load(bold);
    text.fontName = bold;
    text.characters = 'now bold';
    expect([text.fontName, text.fontWeight]).toEqual([bold, 700]);
  });
});

describe('text', () => {
  test('undefined is no text', async () => {
    await load(medium);
    const { text } = figma.createSticky();
    expect(() => {
      loose(text).characters = undefined;
    }).toThrow('in set_characters: Property "characters" failed validation: Required value missing');
  });

  test('ranges have styles of their own; what differs reads as mixed', async () => {
    await load(medium, bold);
    const { text } = figma.createSticky();
    text.characters = 'plain bold';
    text.setRangeFontName(6, 10, bold);
    expect(text.fontName).toBe(figma.mixed);
    expect(text.getRangeFontName(6, 10)).toEqual(bold);
    expect(text.getRangeAllFontNames(0, 10)).toEqual([medium, bold]);
    expect(text.getStyledTextSegments(['fontName', 'fontWeight'])).toEqual([
      { characters: 'plain ', start: 0, end: 6, fontName: medium, fontWeight: 500 },
      { characters: 'bold', start: 6, end: 10, fontName: bold, fontWeight: 700 },
    ]);
    text.setRangeHyperlink(0, 5, { type: 'URL', value: 'https://example.org/' });
    expect(text.hyperlink).toBe(figma.mixed);
    expect(text.getRangeHyperlink(0, 5)).toEqual({ type: 'URL', value: 'https://example.org/' });
    text.insertCharacters(10, 'er');
    text.deleteCharacters(0, 1);
    expect(text.characters).toBe('lain bolder');
    expect(text.getRangeFontName(9, 11)).toEqual(bold);
    text.characters = 'all the first style';
    expect(text.fontName).toEqual(medium);
    expect(() => text.setRangeFontSize(3, 99, 12)).toThrow('Range outside of available characters');
    expect(() => text.setRangeFontSize(0, 2, 0)).toThrow('in setRangeFontSize');
  });

  test('lists and indentation belong to paragraphs', async () => {
    await load(medium);
    const { text } = figma.createSticky();
    text.characters = 'one\ntwo\nthree';
    text.setRangeListOptions(4, 7, { type: 'UNORDERED' });
    expect(text.getRangeListOptions(4, 7)).toEqual({ type: 'UNORDERED' });
    expect(text.getRangeListOptions(0, 13)).toBe(figma.mixed);
    text.setRangeIndentation(4, 7, 3);
    expect(text.getRangeIndentation(4, 7)).toBe(3);
    expect(() => text.setRangeIndentation(4, 7, 6)).toThrow();
    expect(
      text.getStyledTextSegments(['listOptions', 'indentation']).map(({ characters }) => characters),
    ).toEqual(['one\n', 'two\n', 'three']);
  });

  test('segments do not split where only what was not asked for differs', async () => {
    await load(medium);
    const { text } = figma.createSticky();
    text.characters = 'small big';
    text.setRangeFontSize(6, 9, 40);
    expect(text.getStyledTextSegments(['fontName'])).toHaveLength(1);
    expect(text.getStyledTextSegments(['fontSize'], 0, 7).map(({ characters }) => characters)).toEqual([
      'small ',
      'b',
    ]);
    expect(() => text.getStyledTextSegments(['nope'] as unknown as ['fontName'])).toThrow(
      'Invalid enum value',
    );
  });

  test('a sublayer is not a node', () => {
    const { text } = figma.createSticky();
    for (const name of [
      'id',
      'name',
      'type',
      'parent',
      'x',
      'width',
      'textAlignHorizontal',
      'textAutoResize',
    ]) {
      expect(() => loose(text)[name], name).toThrow('no such property');
    }
  });

  test.each(['inter', 'coarse'] as const)(
    'a sticky grows with its text and shrinks again (%s)',
    async (textMetrics) => {
      client = startClient({ settings: { textMetrics } });
      figma = client.figma;
      await load(medium);
      const sticky = figma.createSticky();
      sticky.text.characters = 'many words '.repeat(60);
      expect(sticky.height).toBeGreaterThan(240);
      expect(sticky.width).toBe(240);
      sticky.text.fontSize = 10;
      const { height } = sticky;
      sticky.text.characters = 'few';
      expect(sticky.height).toBe(240);
      expect(height).toBeGreaterThanOrEqual(240);
    },
  );
});

describe('TEXT nodes', () => {
  test('hug their text, or keep a width and grow', async () => {
    await load(medium);
    const text = figma.createText();
    expect([text.textAutoResize, text.fontName]).toEqual(['WIDTH_AND_HEIGHT', medium]);
    text.characters = 'some words that are rather long for one line';
    const { width, height } = text;
    expect(width).toBeGreaterThan(200);
    text.textAutoResize = 'HEIGHT';
    text.resize(100, text.height);
    expect(text.width).toBe(100);
    expect(text.height).toBeGreaterThan(height);
    text.textAlignHorizontal = 'CENTER';
    expect(text.textAlignHorizontal).toBe('CENTER');
    expect(() => {
      loose(text).textAlignHorizontal = 'MIDDLE';
    }).toThrow('Invalid enum value');
  });

  test('a size given to a hugging text is kept', async () => {
    await load(medium);
    const text = figma.createText();
    text.characters = 'hello';
    text.resize(300, 200);
    expect([text.textAutoResize, text.width, text.height]).toEqual(['NONE', 300, 200]);
  });
});

test.each<[Settings['freshTextFont'], string]>([
  ['medium', 'Medium'],
  ['regular', 'Regular'],
])('a fresh text is set in Inter, by a switch: %s', (freshTextFont, style) => {
  client = startClient({ settings: { freshTextFont } });
  expect(client.figma.createText().fontName).toEqual({ family: 'Inter', style });
});

describe('connector labels', () => {
  test('of fresh connectors can be written once the font is loaded that they name', async () => {
    const { text } = figma.createConnector();
    await client.await(figma.loadFontAsync(text.fontName as FontName));
    text.characters = 'yes';
    expect([text.characters, text.fontName, text.fontSize]).toEqual(['yes', medium, 16]);
  });

  test('have no font at first, by a switch, and lose their size with every text', async () => {
    client = startClient({ settings: { freshLabels: 'noFont' } });
    figma = client.figma;
    await load(medium);
    const connector = figma.createConnector();
    const { text } = connector;
    expect(text.fontName).toEqual({ family: '', style: '' });
    expect(text.fills).toEqual([]);
    await expect(client.await(figma.loadFontAsync(text.fontName as FontName))).rejects.toThrow(
      'could not be loaded',
    );
    expect(() => {
      text.characters = 'yes';
    }).toThrow('unloaded font');
    text.fontName = medium;
    text.fontSize = 40;
    text.characters = 'yes';
    expect(text.fontSize).toBe(16);
    text.fontSize = 24;
    expect([text.characters, text.fontSize]).toEqual(['yes', 24]);
    connector.textBackground.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }];
    expect(connector.textBackground.fills).toHaveLength(1);
  });
});
