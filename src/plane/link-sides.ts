/** The side of a note at which a link leaves or reaches it; `AUTO` is FigJam's own choice: the shortest way. */
export const linkSides = ['AUTO', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM'] as const;
export type LinkSide = (typeof linkSides)[number];
export interface LinkSides {
  from: LinkSide;
  to: LinkSide;
}
export const shortest: LinkSides = { from: 'AUTO', to: 'AUTO' };

/** How far elbows go straight out of a node; within the gap between notes and the padding of a stage. */
export const stub = 20;
