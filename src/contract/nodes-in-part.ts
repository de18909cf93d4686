/** Nodes handed over at once: few enough that neither side feels it. */
export const nodesInPart = 400;
