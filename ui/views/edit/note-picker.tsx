import { useId, useState } from 'preact/hooks';
import type { Card, Journey } from '../../../src/journey/journey.ts';
import { shorten } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { useFocusOnArrival } from '../../controls/focus-on-arrival.ts';
import { strings } from '../../words/strings.ts';

interface NotePickerProps {
  label: string;
  journey: Journey;
  /** The words of the note that is chosen now. */
  chosen: string | null;
  except: readonly string[];
  /** Notes to choose from before anything is typed. */
  offered?: readonly Card[];
  onChoose: (cardId: string | null) => void;
  canClear?: boolean;
  /** It came because a person asked for it: they go on in it. */
  takesFocus?: boolean;
}

/** The rest would not be read. */
const most = 8;

/** Finds a note of the map by its words: typing narrows, a click chooses. */
export function NotePicker(props: NotePickerProps) {
  const {
    label,
    journey,
    chosen,
    except,
    onChoose,
    canClear = false,
    takesFocus = false,
    offered = [],
  } = props;
  const id = useId();
  const [text, setText] = useState('');
  const field = useFocusOnArrival<HTMLInputElement>(takesFocus);
  const wanted = text.trim().toLowerCase();
  const among = wanted === '' ? offered : journey.cards;
  const found = among.filter((card) => !except.includes(card.id) && card.text.toLowerCase().includes(wanted));
  const isOffer = wanted === '' && found.length > 0;
  const stageOf = (stageId: string | null) => journey.stages.find((stage) => stage.id === stageId)?.name;
  const choose = (cardId: string | null) => {
    setText('');
    onChoose(cardId);
  };
  return (
    <div class="note-picker">
      <label for={id}>{label}</label>
      {chosen !== null && (
        <p class="chosen-note">
          <span>{chosen}</span>
          {canClear && (
            <Button kind="quiet" name={`${strings.edit.clear}: ${label}`} onClick={() => choose(null)}>
              {strings.edit.clear}
            </Button>
          )}
        </p>
      )}
      <input
        id={id}
        ref={field}
        class="input"
        type="text"
        autocomplete="off"
        placeholder={strings.edit.chooseNote}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          const [first] = found;
          if (event.key === 'Enter' && first && wanted !== '') choose(first.id);
        }}
      />
      {(wanted !== '' || isOffer) && (
        <ul
          class="things"
          aria-label={
            isOffer ? strings.edit.painPoints : strings.edit.found(found.length, found.length > most)
          }
        >
          {found.slice(0, most).map((card) => (
            <li key={card.id}>
              <button type="button" class="thing" onClick={() => choose(card.id)}>
                <span class="thing-words">{shorten(card.text) || strings.edit.emptyNote}</span>
                <span class="hint">{stageOf(card.stageId) ?? strings.edit.outside}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li class="hint">{strings.edit.found(0, false)}</li>}
        </ul>
      )}
    </div>
  );
}
