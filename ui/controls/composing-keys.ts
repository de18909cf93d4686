/**
 * Keeps the keys of an input method (an Enter that accepts a Japanese word, an Escape that drops it) from every handler of
 * this document, whoever writes it and whenever. Chromium and Firefox mark them `isComposing`; WebKit ends the
 * composition first and sends `keyCode` 229, which means the same everywhere (UI Events, “keyCode during composition”).
 * Returns how to stop.
 */
export function spareComposingKeys(document: Document): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
  };
  // In the capturing phase, so before any handler below; what the key does to the text is not touched.
  document.addEventListener('keydown', hold, true);
  return () => document.removeEventListener('keydown', hold, true);
}
