import type { OwnTemplate } from '../../../src/journey/own-template.ts';
import { roomFor } from '../../../src/journey/workshop.ts';
import { Section } from '../../controls/section.tsx';
import { MapPicture } from '../../pictures/map-picture.tsx';
import { buildJourney } from '../../state/draft-journey.ts';
import { type InsertDraft, workshopOf } from '../../state/insert-draft.ts';
import { strings } from '../../words/strings.ts';

/** What "Put on board" will draw, in small; it changes as one types. */
export function Preview({ draft, own }: { draft: InsertDraft; own: readonly OwnTemplate[] }) {
  const words = strings.insert;
  let drawn = 0;
  const journey = buildJourney(draft, () => `preview${drawn++}`, own);
  const group = workshopOf(draft);
  const room = group ? roomFor(group, journey.stages.length) : 0;
  return (
    <Section id="preview-title" title={words.preview}>
      <figure class="preview">
        <MapPicture map={journey} names room={room} />
        <figcaption class="hint">
          {words.previewOf(journey.lanes.length, journey.stages.length, journey.cards.length)}
        </figcaption>
      </figure>
    </Section>
  );
}
