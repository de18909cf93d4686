/** As in the panel (`ui/controls/composing-keys.ts`): what accepts or drops a word of an input method is no key of ours. */
export function spareComposingKeys(document: Document): void {
  const hold = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', hold, true);
}
