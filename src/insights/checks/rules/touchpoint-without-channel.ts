import type { Card } from '../../../journey/journey.ts';
import { namedChannels } from '../../channels/channel-words.ts';
import { hasWords } from '../../facts/has-words.ts';
import type { Fix, Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A touchpoint says its channel in its field, or a row of channels says it for its stage. */
export const touchpointWithoutChannel: Rule = {
  id: 'touchpoint-without-channel',
  name: 'Touchpoint without a channel',
  why: 'Only with the channel can one see where people change from one to another, and what gets lost there.',
  draft: true,
  find: ({ notes, notesIn }) =>
    notes('touchpoints')
      .filter(
        ({ text, channel, stageId }) =>
          !saysNone.test(text) &&
          !hasWords(channel) &&
          (stageId === null || notesIn(stageId, 'channels').length === 0),
      )
      .map((card) => {
        const fix = channelFix(card);
        return { recordId: card.id, text: `${quote(card.text)} names no channel.`, ...(fix ? { fix } : {}) };
      }),
};

/** A note that says there is none. */
const saysNone = /^\W*(nobody|nothing|none|no one|no touchpoints?)\W*$/i;

/** Where its own words name one channel, that is it. */
function channelFix({ id, text }: Card): Fix | undefined {
  const [channel, another] = namedChannels(text);
  if (channel === undefined || another !== undefined) return undefined;
  return {
    label: `Set its channel to “${channel}”`,
    edits: [{ op: 'set', kind: 'card', recordId: id, fields: { channel } }],
  };
}
