// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { closePanel, openBringIn, pickFile, shownText } from '../support/mounted-panel.tsx';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('24 while file and board are compared', () => {
  afterEach(closePanel);

  test('nobody is asked for the map, whatever the size of the file', async () => {
    const room = openCase('24-panel-says-other-map-while-comparing');
    const base = JSON.parse(readFileSync(room.path('../00-base/export.json'), 'utf8'));
    const rows = Array.from({ length: 200 }, (_, at) => `,Search,Actions,New note ${at}`);
    const text = [readFileSync(room.path('../00-base/export.csv'), 'utf8').trimEnd(), ...rows].join('\r\n');
    await openBringIn(journeyFrom(base), null);
    await pickFile(text, 'export.csv');
    expect(shownText()).toContain('Comparing file and board');
    expect(shownText()).not.toMatch(/another map|Which map/);
    room.clear();
  });
});
