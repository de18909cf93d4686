// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { csv } from '../../src/formats/csv/csv.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { closePanel, openBringIn, pickFile, shownText } from '../support/mounted-panel.tsx';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('02 what a reader notes is shown in the panel', () => {
  afterEach(closePanel);

  test.each(['board-color.csv', 'move-by-name.csv', 'stage-renamed.csv'])('%s', async (name) => {
    const room = openCase('02-notes-unseen-in-panel');
    const base = JSON.parse(readFileSync(room.path('../00-base/export.json'), 'utf8'));
    const bytes = new Uint8Array(readFileSync(room.path(name)));
    const { notes = [] } = (await csv.read?.(bytes, name)) ?? {};
    await openBringIn(journeyFrom(base));
    await pickFile(bytes, name);
    for (const note of notes) expect(shownText()).toContain(note);
    expect(shownText()).not.toContain('File and board say the same');
    room.clear();
  });
});
