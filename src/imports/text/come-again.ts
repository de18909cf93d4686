/** Those that stand there more than once. */
export function comeAgain(names: Iterable<string>): Set<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const name of names) (once.has(name) ? again : once).add(name);
  return again;
}
