/** The part of npm `linebreak` that is used here; the package has no types of its own. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end; null after the last, which is the end of the text. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
