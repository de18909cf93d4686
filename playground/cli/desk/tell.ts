/** Says a line to the person, beside the answer: on standard error. */
export type Tell = (line: string) => void;

/** Makes of a command's work what commander calls. */
export type Answer = <O>(work: (options: O, tell: Tell) => unknown) => (options: O) => Promise<void>;
