import { deflateSync } from 'fflate';
import { inflate } from '../journey/inflate.ts';
import type { Journey } from '../journey/journey.ts';
import { snapshotLimits } from '../journey/map-snapshot.ts';
import { parseJourney } from '../journey/parse-journey.ts';
import { decodeUtf8, encodeUtf8 } from '../journey/utf8.ts';

// Browsers and Node have both; FigJam's sandbox has neither.
declare function btoa(letters: string): string;
declare function atob(text: string): string;

/** A journey, packed into texts that each fit into one entry of plugin data. */
interface PackedJourney {
  parts: string[];
  /** Before packing. */
  bytes: number;
}

/**
 * Begins every text that was packed without loss. The library's own way of writing text, used once, lost ten bits of every
 * sign beyond U+FFFF (`model/mend-signs.ts`); a blank before the JSON tells ours apart, and versions of then read it too.
 */
const exact = ' ';

/** Packs a journey; `null` when it is too large to be kept. */
export function packJourney(journey: Journey): PackedJourney | null {
  const plain = encodeUtf8(exact + JSON.stringify(journey));
  if (plain.length > snapshotLimits.journey) return null;
  let letters = '';
  for (const byte of deflateSync(plain, { level: 9 })) letters += String.fromCharCode(byte);
  const text = btoa(letters);
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += snapshotLimits.part) {
    parts.push(text.slice(at, at + snapshotLimits.part));
  }
  return parts.length > snapshotLimits.parts ? null : { parts, bytes: plain.length };
}

/**
 * The journey again, and whether it lost signs when it was packed; `null` when the packed text is not one, or is more
 * than it says. Hostile until parsed.
 */
export function unpackJourney({
  parts,
  bytes,
}: PackedJourney): { journey: Journey; signsLost?: true } | null {
  try {
    const packed = Uint8Array.from(atob(parts.join('')), (letter) => letter.charCodeAt(0));
    const plain = inflate(packed, bytes);
    if (plain.length !== bytes) return null;
    const text = decodeUtf8(plain);
    const parsed = parseJourney(JSON.parse(text));
    if (!parsed.ok) return null;
    const { journey } = parsed;
    return text.startsWith(exact) ? { journey } : { journey, signsLost: true };
  } catch {
    return null;
  }
}
