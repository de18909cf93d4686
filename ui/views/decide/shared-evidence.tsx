import { useState } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Section } from '../../controls/section.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { addSharedEvidence, selectedCards } from '../../jobs/decide.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';

const words = strings.decide.evidence;
const { kinds } = strings.edit.evidence;

/** One piece of evidence for all notes that are selected on the board. */
export function SharedEvidence({ panel, state, map }: MapProps) {
  const [type, setType] = useState(kinds[0] ?? '');
  const [note, setNote] = useState('');
  const [n, setN] = useState('');
  const cards = selectedCards(map, state);
  const fault = /^\s*\d*\s*$/.test(n) ? undefined : words.fault;
  const canAdd = cards.length > 0 && note.trim() !== '' && fault === undefined;
  const add = () => {
    if (!canAdd) return;
    const people = n.trim() === '' ? {} : { n: Number(n) };
    void addSharedEvidence(panel, map, cards, { type, note: note.trim(), ...people });
    setNote('');
    setN('');
  };
  return (
    <Section id="evidence-title" title={words.title}>
      <p class="hint">{cards.length === 0 ? words.selectFirst : words.selected(cards.length)}</p>
      <div class="shared-evidence">
        <Choice
          label={words.kind}
          showLabel
          value={type}
          options={kinds.map((value) => ({ value, label: value }))}
          onChange={setType}
        />
        <TextField label={words.n} value={n} fault={fault} onChange={setN} />
      </div>
      <TextField
        label={words.words}
        placeholder={strings.edit.evidence.placeholder}
        value={note}
        onChange={setNote}
      />
      <div class="row-of-buttons">
        <Button disabled={!canAdd} onClick={add}>
          {words.add(cards.length)}
        </Button>
      </div>
    </Section>
  );
}
