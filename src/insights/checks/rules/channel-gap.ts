import { findHandOffs, type Gap, type HandOff } from '../../channels/find-hand-offs.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A channel of one stage goes on in the next, or what is known there comes along. */
export const channelGap: Rule = {
  id: 'channel-gap',
  name: 'Channel that breaks off',
  why: 'Where a channel ends and nothing comes along, people begin again: they repeat, re-enter, and lose patience.',
  draft: true,
  find: (overview) =>
    findHandOffs(overview.journey, overview).flatMap((step) =>
      step.gaps.map((gap) => ({
        recordId: gap.card?.id ?? step.to.id,
        text: sayGap(step, gap),
        stageId: step.to.id,
      })),
    ),
};

function sayGap({ from, to, joined }: HandOff, { channel, reason, card }: Gap): string {
  const [before, after] = [quote(from.name), quote(to.name)];
  if (reason === 'promised')
    return `${quote(card?.text ?? '')} promises ${channel} in ${before}, and ${after} has none.`;
  if (reason === 'hole') return `${channel} is there in ${before} and again later, but not in ${after}.`;
  return `From ${before} to ${after} people change from ${channel} to ${joined.join(', ')}, and nothing is carried over.`;
}
