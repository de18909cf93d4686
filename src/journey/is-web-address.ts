/**
 * Whether a file may make this address a link that people click: http(s) and mailto only. Whatever else stands on a board
 * (`javascript:`, `data:`, `file:`) is words. Used wherever Markdown or HTML is written.
 */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(address) && ![...address].some(isControl);
}

const isControl = (sign: string): boolean => sign < ' ' || (sign >= '\u007f' && sign <= '\u009f');
