import { givenColour } from '../../src/journey/persona-look.ts';
import { strings } from '../words/strings.ts';
import { Radios } from './radios.tsx';

/** What FigJam calls the strong colours of its palette. */
const names = ['violet', 'orange', 'blue', 'pink', 'green', 'teal', 'red', 'yellow'];

/** The colour of a persona’s curve as chips; one that is none of them stays choosable. */
export function ColourField(props: { label: string; value: string; onChange: (colour: string) => void }) {
  const { label, value, onChange } = props;
  const words = strings.edit;
  const isOther = value !== '' && !names.includes(value);
  const options = ['', ...names, ...(isOther ? [value] : [])].map((colour) => ({
    value: colour,
    label: <Chip colour={colour} />,
    name:
      colour === ''
        ? words.noColour
        : names.includes(colour)
          ? colour.charAt(0).toUpperCase() + colour.slice(1)
          : words.otherColour(colour),
  }));
  return (
    <div class="field colours">
      <Radios label={label} showLabel look="segments" options={options} value={value} onChange={onChange} />
    </div>
  );
}

function Chip({ colour }: { colour: string }) {
  const shown = givenColour(colour);
  if (colour === '') return <span class="colour-words">{strings.edit.noColour}</span>;
  if (shown === null) return <span class="colour-words">{colour}</span>;
  return <span class="colour-chip" style={{ background: `#${shown}` }} />;
}
