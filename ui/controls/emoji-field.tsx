import { useId, useState } from 'preact/hooks';
import { strings } from '../words/strings.ts';
import { emojiFor, emojiList, isEmoji } from './emoji-list.ts';

export interface EmojiFieldProps {
  label: string;
  value: string;
  /** An emoji, or nothing. */
  onChange: (value: string) => void;
}

/** One face or picture: typed, pasted or chosen. Words stay in the field, with what they could be instead. */
export function EmojiField({ label, value, onChange }: EmojiFieldProps) {
  const words = strings.edit;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const give = (emoji: string) => {
    setTyped(null);
    setRefused(null);
    if (emoji !== value) onChange(emoji);
  };
  const leave = () => {
    if (typed === null) return;
    const said = typed.trim();
    if (said === '' || said === value || isEmoji(said)) give(said);
    else setRefused(said);
  };
  return (
    <div class={refused === null ? 'field' : 'field faulty'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        class="input"
        autocomplete="off"
        value={typed ?? value}
        aria-invalid={refused === null ? undefined : 'true'}
        aria-describedby={refused === null ? undefined : `${id}-below`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setRefused(null);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
      {refused !== null && (
        <p id={`${id}-below`} class="fault" role="alert">
          {words.notEmoji(refused, emojiFor(refused))}
        </p>
      )}
      <details class="more" open={refused !== null}>
        <summary>{words.chooseEmoji}</summary>
        <div class="emoji-grid">
          {emojiList.map(([emoji, names]) => (
            <button
              key={emoji}
              type="button"
              class="emoji"
              title={names}
              aria-label={`${emoji} ${names}`}
              aria-pressed={emoji === value ? 'true' : 'false'}
              onClick={() => give(emoji === value ? '' : emoji)}
            >
              {emoji}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}
