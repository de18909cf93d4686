// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { MapPicture } from '../../ui/pictures/map-picture.tsx';
import { sampleJourney } from './sample-board.ts';

afterEach(() => render(null, document.body));

test.each([1, 2, 3, 9])('a map of %i rows is drawn within its picture', (rows) => {
  const journey = sampleJourney();
  const lanes = journey.lanes.filter(({ kind }) => kind !== 'emotions').slice(0, rows);
  render(<MapPicture map={{ ...journey, lanes }} names />, document.body);
  const picture = document.querySelector('svg');
  const [, top = 0, , high = 0] = (picture?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const size = (shape: Element, name: string) => Number(shape.getAttribute(name) ?? 0);
  const ends = [...document.querySelectorAll('.side-panel rect, .side-panel circle')].map((shape) =>
    shape.matches('circle') ? size(shape, 'cy') + size(shape, 'r') : size(shape, 'y') + size(shape, 'height'),
  );
  expect(ends.length).toBeGreaterThan(1);
  // The panel itself ends where the map does, within the margin of the picture.
  expect(Math.max(...ends)).toBe(high - 6 + top);
});
