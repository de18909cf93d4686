/** A file name after map and day (the person's own day): `checkout-journey-2026-11-22.csv`. Any script's letters stay. */
export function nameFile(title: string, at: Date, extension: string): string {
  const slug = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const short = Array.from(slug).slice(0, 60).join('').replace(/-$/, '');
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${short || 'map'}-${day.join('-')}.${extension}`;
}
