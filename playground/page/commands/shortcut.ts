const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Does this key press mean the shortcut? `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  // The key may be the plus sign itself.
  const key = shortcut.endsWith('+') ? '+' : (shortcut.split('+').at(-1) ?? '');
  const words = shortcut.split('+');
  const wants = (modifier: string): boolean => words.slice(0, -1).includes(modifier);
  const mod = event.metaKey || event.ctrlKey;
  if (mod !== wants('mod') || event.altKey !== wants('alt') || event.shiftKey !== wants('shift'))
    return false;
  // Digits and letters by place on the keyboard too: with shift or alt, `key` is another character.
  return (
    event.key.toLowerCase() === key ||
    event.code === `Digit${key}` ||
    event.code === `Key${key.toUpperCase()}`
  );
}

const symbols: { readonly [word: string]: readonly [mac: string, other: string] } = {
  mod: ['⌘', 'Ctrl'],
  shift: ['⇧', 'Shift'],
  alt: ['⌥', 'Alt'],
  backspace: ['⌫', 'Backspace'],
  delete: ['⌦', 'Del'],
  enter: ['↩', 'Enter'],
  escape: ['Esc', 'Esc'],
  arrowup: ['↑', '↑'],
  arrowdown: ['↓', '↓'],
  arrowleft: ['←', '←'],
  arrowright: ['→', '→'],
};

/** The shortcut as people read it: ⇧⌘Z, or Ctrl+Shift+Z. */
export function showShortcut(shortcut: string): string {
  const mac = isMac();
  const words = shortcut.split('+').map((word) => symbols[word]?.[mac ? 0 : 1] ?? word.toUpperCase());
  return words.join(mac ? '' : '+');
}
