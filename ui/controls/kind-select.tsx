import { laneKinds } from '../../src/journey/lane-kinds.ts';
import { laneColours } from '../pictures/lane-colours.ts';
import { sayKind } from '../words/kinds.ts';
import { strings } from '../words/strings.ts';
import { Select } from './select.tsx';

/** What a row holds. A kind that only its file knows stays choosable. */
export function KindSelect(props: { row: string; value: string; onChange: (kind: string) => void }) {
  const { row, value, onChange } = props;
  const kinds: string[] = [...laneKinds];
  if (!kinds.includes(value)) kinds.push(value);
  return (
    <Select
      class="input kind"
      aria-label={strings.lines.kindOf(row)}
      title={sayKind(value)}
      value={value}
      options={kinds.map((kind) => ({ value: kind, label: sayKind(kind) }))}
      onChange={onChange}
    />
  );
}

/** The colour of a row, where its number would stand. */
export function KindSwatch({ kind }: { kind: string }) {
  return <span class="row-swatch" aria-hidden="true" style={{ background: laneColours(kind).label }} />;
}
