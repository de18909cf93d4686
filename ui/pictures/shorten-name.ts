/** So many signs of a name at most, so that it fits where it is drawn; never nothing. */
export function shortenName(name: string, most: number): string {
  const signs = Array.from(name);
  const kept = signs.slice(0, Math.max(1, most - 1)).join('');
  return signs.length > most ? `${kept.trimEnd()}…` : name;
}
