import type { LaneKind } from '../../journey/lane-kinds.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { isMostlyStage, isSentence, namesTheAxis, soundsLikeStage } from '../../plane/words/stage-words.ts';

/** What a short text would say as the name of a row or column. */
export interface NameTraits {
  /** Its words as they are compared. */
  plain: string;
  /** The kind of row that it names in English. */
  kind: LaneKind | null;
  /** It sounds like a stage, and like no row. */
  isStage: boolean;
  /** … and begins as stages do, or says little else. */
  isMostlyStage: boolean;
  /** It reads as a sentence, and names no row. */
  isSentence: boolean;
  /** `Stages`: it names an axis. */
  namesAxis: boolean;
}

/** Looks each text up once while a board is read, however many lines it is tried in. */
export type NameBook = (name: string) => NameTraits;

export function openNameBook(): NameBook {
  const known = new Map<string, NameTraits>();
  return (name) => {
    const held = known.get(name);
    if (held) return held;
    const kind = laneKindOf(name);
    const traits: NameTraits = {
      plain: plainWords(name),
      kind,
      isStage: kind === null && soundsLikeStage(name),
      isMostlyStage: kind === null && isMostlyStage(name),
      isSentence: kind === null && isSentence(name),
      namesAxis: namesTheAxis(name),
    };
    known.set(name, traits);
    return traits;
  };
}
