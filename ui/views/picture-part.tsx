import { useState } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { Radios } from '../controls/radios.tsx';
import { exportPicture, type PictureFormat } from '../jobs/export-picture.ts';
import type { Panel } from '../jobs/panel.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';

const widths = { small: 2000, large: 6000 } as const;
const formats: PictureFormat[] = ['PNG', 'SVG', 'PDF'];

/** A map as FigJam draws it, to download; only of maps that have one node of their own. */
export function PicturePart({ panel, map }: { panel: Panel; map: FoundMap }) {
  const [size, setSize] = useState<keyof typeof widths>('small');
  const words = strings.picture;
  if (map.foreign === true) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <Radios
        label={words.size}
        showLabel
        look="segments"
        value={size}
        options={[
          { value: 'small', label: words.small },
          { value: 'large', label: words.large },
        ]}
        onChange={setSize}
      />
      <p class="hint">{size === 'small' ? words.smallHint : words.largeHint}</p>
      <div class="row-of-buttons">
        {formats.map((format) => (
          <Button key={format} onClick={() => void exportPicture(panel, map, format, widths[size])}>
            {words.draw(format)}
          </Button>
        ))}
      </div>
    </section>
  );
}
