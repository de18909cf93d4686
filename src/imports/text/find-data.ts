/** More lines no data among words has. */
const most = 5000;

/** Behind which line data ends that begins in this one, though no fence says so: JSON, or a list of YAML. `at`: there is none. */
export function endOfData(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (/^\s*[[{]\s*(?:["{[].*|)$/.test(line)) return endOfBrackets(lines, at);
  return /^[\p{L}_][\w ]{0,40}:(?:\s|$)/u.test(line) ? endOfYaml(lines, at) : at;
}

function endOfBrackets(lines: readonly string[], at: number): number {
  let depth = 0;
  for (let next = at; next < Math.min(lines.length, at + most); next += 1) {
    for (const sign of (lines[next] ?? '').match(/"(?:[^"\\]|\\.)*"|[[\]{}]/g) ?? [])
      depth += /^[[{]/.test(sign) ? 1 : /^[\]}]/.test(sign) ? -1 : 0;
    if (depth <= 0) return next + 1;
  }
  return at;
}

/** As far as pairs go, and what stands further in below them; data it is where an item of a list has several of them. */
function endOfYaml(lines: readonly string[], at: number): number {
  let end = at;
  while (
    end < Math.min(lines.length, at + most) &&
    /^(?:\s*$|\s+\S|-\s|[\p{L}_][\w ]{0,40}:(?:\s|$))/u.test(lines[end] ?? '')
  )
    end += 1;
  while (end > at && (lines[end - 1] ?? '').trim() === '') end -= 1;
  const text = lines.slice(at, end).join('\n');
  return /^( *)- [\w ]+:.*\n\1 {2,}[\w ]+:/m.test(text) ? end : at;
}
