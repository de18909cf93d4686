import { findHandOffs, type Gap, type HandOff, rowsOfCarried } from '../../channels/find-hand-offs.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/**
 * A channel that is promised in one stage is there in the next; and on a map with a row for what is carried over, something is where
 * people change channel. Else a change of channel is an ordinary thing, listed and not found fault with.
 */
export const channelGap: Rule = {
  id: 'channel-gap',
  name: 'Channel that breaks off',
  why: 'Where a promised channel is missing, or nothing comes along into the next, people begin again: they repeat, re-enter, and lose patience.',
  draft: true,
  find(overview) {
    const isAboutIt = rowsOfCarried(overview.journey).length > 0;
    return findHandOffs(overview.journey, overview).flatMap((step) =>
      step.gaps
        .filter(({ reason }) => reason === 'promised' || (reason === 'changed' && isAboutIt))
        .map((gap) => ({
          recordId: gap.card?.id ?? step.to.id,
          text: sayGap(step, gap),
          stageId: gap.card ? step.from.id : step.to.id,
        })),
    );
  },
};

function sayGap({ from, to, joined }: HandOff, { channel, reason, card }: Gap): string {
  const [before, after] = [quote(from.name), quote(to.name)];
  if (reason === 'promised')
    return `${quote(card?.text ?? '')} promises ${channel} in ${before}, and ${after} has none.`;
  return `From ${before} to ${after} people change from ${channel} to ${joined.join(', ')}, and nothing is carried over.`;
}
