interface Typed {
  type: string;
}

/** Whether a node, or what is planned, is a section. */
export const isSection = <N extends Typed>(one: N): one is N & { type: 'SECTION' } => one.type === 'SECTION';

/** Whether it is a connector, of ours or of somebody else. */
export const isConnector = <N extends Typed>(one: N): one is N & { type: 'CONNECTOR' } =>
  one.type === 'CONNECTOR';
