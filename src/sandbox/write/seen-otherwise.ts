/** Something on the board is not as it was seen: nothing was written, or all of it was taken back; look again. */
export class SeenOtherwise extends Error {
  override name = 'SeenOtherwise';
  constructor(readonly nodeIds: readonly string[]) {
    super('somebody is working on it this very moment');
  }
}
