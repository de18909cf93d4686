/** The side of a note at which a link leaves or reaches it; `AUTO` is FigJam's own choice: the shortest way. */
export const linkSides = ['AUTO', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM'] as const;
export type LinkSide = (typeof linkSides)[number];
export interface LinkSides {
  from: LinkSide;
  to: LinkSide;
}
export const shortest: LinkSides = { from: 'AUTO', to: 'AUTO' };

/** How far from a note's edge a detour of FigJam's runs, px: in all of its files that were looked at. */
export const detour = 32;
