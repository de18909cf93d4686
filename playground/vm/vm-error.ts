/** What went wrong inside a client, told without the host's own stack. */
export class VmError extends Error {
  override name = 'VmError';
  readonly kind: 'script' | 'endless' | 'memory' | 'control';
  /** Where in the plugin's script, if it told. */
  readonly inside: string;

  constructor(kind: VmError['kind'], message: string, inside = '') {
    super(message);
    this.kind = kind;
    this.inside = inside;
  }
}
