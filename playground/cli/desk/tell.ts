/** Says a line to the person, beside the answer: on standard error. */
export type Tell = (line: string) => void;
