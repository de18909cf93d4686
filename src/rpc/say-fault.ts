/**
 * What a person is told when a request failed. FigJam's own errors name a call ("in loadFontAsync: …"); whatever failed
 * in the middle of writing was taken back and says so itself, so such an error comes from before the first write.
 */
export function sayFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!/^in [\w.]+: /.test(message)) return message;
  return `FigJam did not do what it was asked (${message.replace(/\.$/, '')}). Nothing was changed. Try again; if it comes again, close Throughline and open it anew.`;
}
