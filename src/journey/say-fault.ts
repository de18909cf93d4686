/**
 * The one place that turns a fault into words for people. Our own errors are written for people and are passed on; what FigJam, a
 * JavaScript engine or a schema says is not, and is replaced by what it means. Errors cross from one world to another as
 * their message alone, so that is what is looked at.
 */
export function sayFault(error: unknown): string {
  const message = messageOf(error);
  const reason = translate(nameOf(error), message);
  if (reason === null) return message;
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. Nothing was changed. Try again; if it comes again, close Throughline and open it anew.`;
}

/** Why something failed, as a part of a sentence, without its full stop. */
export function reasonFor(error: unknown): string {
  const message = messageOf(error);
  return translate(nameOf(error), message) ?? message.replace(/\.$/, '');
}

/** What FigJam’s own messages ("in createSticky: …") mean, as far as it matters to people; the first that fits. */
const meanings: readonly [said: RegExp, means: string][] = [
  [
    /per entry limit|too (large|long)|exceeds|quota/i,
    'there was more to write than FigJam keeps in one place',
  ],
  [/font/i, 'FigJam could not load one of the fonts'],
  [
    /does not exist|was removed|been removed|no longer/i,
    'something was deleted on the board at that very moment',
  ],
  [/page/i, 'FigJam could not load one of the pages'],
  [/timed? ?out|network|offline/i, 'FigJam did not answer in time'],
];

/** How engines say that they were stopped, or have no room any more. */
const overload =
  /^(?:\w+: )?(?:interrupted|out of memory|stack overflow|too much recursion|maximum call stack.*)$/i;
const engineNames = /^(?:Type|Range|Reference|Syntax|Eval|URI|Internal)Error$|^\$?Zod/;
const engineWords =
  /^(?:Type|Range|Reference|Syntax|Eval|URI|Internal|Zod)\w*Error\b|is not a function|^cannot (?:read|set) propert|^undefined\b|is not (?:defined|iterable)/i;

/** `null`: they are our own words. */
function translate(name: string, message: string): string | null {
  if (overload.test(message.trim())) return 'this was too much to be done in one go';
  if (/^in [\w.]+: /.test(message)) {
    const known = meanings.find(([said]) => said.test(message));
    return known?.[1] ?? 'FigJam did not do what it was asked';
  }
  // Lists and objects are what schemas complain with; one word alone explains nothing.
  const isDump = /^\s*[[{]\s*["{[]/.test(message) || !/\s/.test(message.trim());
  if (engineNames.test(name) || engineWords.test(message) || isDump)
    return 'something went wrong within Throughline';
  return null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
