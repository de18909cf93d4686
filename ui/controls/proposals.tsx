/** Words that are often meant, for a field of several: each is put in or taken out with one click. */
export function ProposalChips(props: {
  label: string;
  proposals: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { label, proposals, chosen, onChange } = props;
  return (
    <fieldset class="chips">
      <legend class="unseen">{label}</legend>
      {proposals.map((word) => {
        const isChosen = chosen.includes(word);
        return (
          <button
            key={word}
            type="button"
            class={isChosen ? 'chip chosen' : 'chip'}
            aria-pressed={isChosen ? 'true' : 'false'}
            onClick={() => onChange(isChosen ? chosen.filter((each) => each !== word) : [...chosen, word])}
          >
            {word}
          </button>
        );
      })}
    </fieldset>
  );
}
