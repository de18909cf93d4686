import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connectorFindings, measureConnectors, near } from '../../support/measure-figjam/connectors.ts';
import { reportFindings } from '../../support/measure-figjam/report-findings.ts';

const folder = '../shared';

it.skipIf(!existsSync(`${folder}/oracle/visible`))(
  'connectors of real boards run as FigJam drew them: what is reached is held',
  () => {
    const measured = measureConnectors(folder);
    const report = reportFindings(connectorFindings(measured));
    const share = (recent: boolean) => {
      const group = measured.filter((each) => each.recent === recent);
      return group.filter(({ off }) => off <= near).length / group.length;
    };
    expect(share(true), report).toBeGreaterThanOrEqual(0.98);
    // Older files keep older gaps and places of magnets.
    expect(share(false), report).toBeGreaterThanOrEqual(0.92);
  },
);
