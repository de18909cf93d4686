import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeConnectors, measureConnectors, near } from '../../support/measure-figjam/connectors.ts';

const folder = '../shared';

it.skipIf(!existsSync(`${folder}/oracle/visible`))(
  'connectors of real boards run as FigJam drew them: what is reached is held',
  () => {
    const measured = measureConnectors(folder);
    const share = (recent: boolean) => {
      const group = measured.filter((each) => each.recent === recent);
      return group.filter(({ off }) => off <= near).length / group.length;
    };
    expect(share(true), describeConnectors(measured)).toBeGreaterThanOrEqual(0.98);
    // Older files keep older gaps and places of magnets.
    expect(share(false), describeConnectors(measured)).toBeGreaterThanOrEqual(0.92);
  },
);
