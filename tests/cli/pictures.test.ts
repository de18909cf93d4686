import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../support/chromium.mjs';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  await desk.run('insert', '--template', 'lean', '--example', '--seed', '5', '--out', 'map.json');
});
afterAll(() => desk.clear());

const exported = (format: string, ...more: string[]) =>
  desk.run('export', '--board', 'map.json', '--format', format, '--out', `map.${format}`, ...more);

describe('a map as a picture', () => {
  test('as SVG: what the simulated FigJam draws, as a whole', async () => {
    const { code, err } = await exported('svg');
    expect([code, err]).toEqual([0, '']);
    const svg = desk.read('map.svg');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d/);
    expect(svg.match(/<text/g)?.length).toBeGreaterThan(50);
    expect(svg).not.toMatch(/<script|<image|href=/);
  });

  test('without a Chromium, PNG ends in words and writes nothing', async () => {
    const { CHROMIUM } = process.env;
    process.env.CHROMIUM = '/nowhere/chromium';
    const { code, err } = await exported('png');
    if (CHROMIUM === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = CHROMIUM;
    expect(code).toBe(1);
    expect(err).toContain('drawn by Chromium, and none was found');
    expect(desk.files()).not.toContain('map.png');
  });

  test.skipIf(findChromium() === null)('as PNG of a width, and as PDF of one page', async () => {
    process.env.CHROMIUM = findChromium() ?? '';
    expect(await exported('png', '--width', '900')).toMatchObject({ code: 0, err: '' });
    const png = Buffer.from(await readBytes('map.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(900);
    expect(png.length).toBeGreaterThan(50_000);
    expect(await exported('pdf')).toMatchObject({ code: 0, err: '' });
    const pdf = Buffer.from(await readBytes('map.pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

async function readBytes(name: string): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  return readFile(desk.path(name));
}
