import { type Memory, memoryOf } from '../../../src/journey/memory.ts';
import type { Merge } from '../../../src/journey/merge/merge-records.ts';
import { type Decisions, newsToRemember } from '../../../src/journey/merge/news-to-remember.ts';
import { rememberNews } from '../../../src/journey/merge/remember-news.ts';
import type { Records } from '../../../src/journey/records.ts';

/** How a sync went, as both of its sides know it. */
interface Outcome extends Pick<Decisions, 'resolutions' | 'remove'> {
  after: Records;
  skipped: readonly string[];
}

/** What a map remembers after a sync: who asked says what is new, who wrote what of it stands. */
export function rememberSync(
  memories: readonly Memory[],
  exportId: string,
  merge: Merge,
  { after, skipped, ...decided }: Outcome,
): readonly Memory[] {
  const was = memoryOf(memories, exportId);
  const news = newsToRemember(exportId, was, merge, { ...decided, dropped: new Set() });
  return rememberNews(memories, news, after, new Set(skipped));
}
