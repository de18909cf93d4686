/** What a file is called, as a title: without its ending, dates and signs between words. */
export function fileTitleOf(name: string): string {
  const own = name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,9}$/, '');
  return own === '-' ? '' : own.replace(/[_-]+/g, ' ').trim();
}
