import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useKeptFocus } from '../../controls/keep-focus.ts';
import {
  type DraftAction,
  type InsertDraft,
  nextKeyOf,
  type PersonaDraft,
} from '../../state/insert-draft.ts';
import { mainPersonaFields, morePersonaFields, type PersonaField } from '../../words/persona-fields.ts';
import { strings } from '../../words/strings.ts';
import { PersonaFieldRow } from './persona-field.tsx';

/** Who the journey is about: four fields at once, all the others of the practice when unfolded. */
export function PersonaList({
  draft,
  change,
}: {
  draft: InsertDraft;
  change: (action: DraftAction) => void;
}) {
  const words = strings.insert;
  const list = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const keepFocus = useKeptFocus();
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-persona="${wanted}"] input`)?.focus();
    setWanted(null);
  }, [wanted]);
  const add = () => {
    change({ do: 'addPersona' });
    setWanted(nextKeyOf(draft));
  };
  const move = (key: string, by: -1 | 1) => {
    keepFocus();
    change({ do: 'movePersona', key, by });
  };
  return (
    <section aria-labelledby="personas-title" ref={list}>
      <h2 id="personas-title">{words.personas}</h2>
      {draft.personas.length === 0 && <p class="hint">{words.personasHint}</p>}
      {draft.personas.map((persona, place) => (
        <PersonaCard
          key={persona.key}
          persona={persona}
          place={place}
          last={place === draft.personas.length - 1}
          fault={draft.faults.find(({ field }) => field === `persona-${persona.key}`)?.message}
          change={change}
          move={move}
        />
      ))}
      <Button kind="quiet" icon="plus" onClick={add}>
        {words.addPersona}
      </Button>
    </section>
  );
}

interface PersonaCardProps {
  persona: PersonaDraft;
  place: number;
  last: boolean;
  fault: string | undefined;
  change: (action: DraftAction) => void;
  move: (key: string, by: -1 | 1) => void;
}

function PersonaCard({ persona, place, last, fault, change, move }: PersonaCardProps) {
  const words = strings.insert;
  const name = persona.values.name?.trim() || words.persona(place + 1);
  const field = (id: PersonaField) => (
    <PersonaFieldRow
      key={id}
      field={id}
      value={persona.values[id] ?? ''}
      fault={id === 'name' ? fault : undefined}
      onChange={(value) => change({ do: 'writePersona', key: persona.key, field: id, value })}
    />
  );
  return (
    <fieldset class="card" data-persona={persona.key}>
      <legend class="unseen">{name}</legend>
      <div class="card-head">
        <span class="face" aria-hidden="true">
          {persona.values.emoji || <Icon name="person" />}
        </span>
        <strong>{name}</strong>
        {!(place === 0 && last) && (
          <>
            <IconButton
              icon="up"
              name={strings.lines.moveUp(name)}
              disabled={place === 0}
              onClick={() => move(persona.key, -1)}
            />
            <IconButton
              icon="down"
              name={strings.lines.moveDown(name)}
              disabled={last}
              onClick={() => move(persona.key, 1)}
            />
          </>
        )}
        <IconButton
          icon="close"
          name={strings.lines.remove(name)}
          onClick={() => change({ do: 'removePersona', key: persona.key })}
        />
      </div>
      {mainPersonaFields.map(field)}
      <details class="more">
        <summary>{words.morePersona}</summary>
        {morePersonaFields.map(field)}
      </details>
    </fieldset>
  );
}
