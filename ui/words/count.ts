/** "1 stage", "3 stages". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export function notes(n: number): string {
  return count(n, 'note');
}
