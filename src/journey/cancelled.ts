/** Work that stopped because somebody asked for it: nothing of it is left. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}
