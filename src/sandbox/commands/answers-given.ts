import type { Result } from '../../contract/contract.ts';

type Read = Result<'read'>;

/** Remembers what its person answered about copied maps, to tell when somebody's other answer counts by now. */
export interface AnswersGiven {
  note(rootId: string, journeyId: string): void;
  /** What was read, with a word at each map that is another than its person said. */
  check(read: Read): Read;
}

export function keepAnswers(): AnswersGiven {
  const given = new Map<string, string>();
  const isOther = ({ rootId, journey, copyOf }: Read['journeys'][number]): boolean => {
    const said = given.get(rootId);
    // A copy again: the answer was taken back.
    return said !== undefined && !copyOf && said !== journey.id;
  };
  return {
    note: (rootId, journeyId) => given.set(rootId, journeyId),
    check(read) {
      const journeys = read.journeys.map((map) =>
        isOther(map)
          ? { ...map, doubts: [...map.doubts, { recordId: map.journey.id, reason, choices: [] }] }
          : map,
      );
      return { ...read, journeys };
    },
  };
}

const reason =
  'Two people answered differently what this copy is, and your colleague’s answer came last: it counts.';
