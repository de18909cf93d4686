import * as z from 'zod/mini';

/** How a request picks a map on the board: by journey id, or by the id of its root section. */
export const pick = { rootId: z.string() };
