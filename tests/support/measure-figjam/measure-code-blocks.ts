import { compareNumber, type KindMeasure } from './kind-measure.ts';

export const measureCodeBlocks: KindMeasure = {
  type: 'CODE_BLOCK',
  isFit: () => true,
  make(host, _node, characters) {
    const block = host.createCodeBlock();
    block.code = characters;
    return block;
  },
  compare: (node, made, where) => [
    compareNumber('code blocks: width ±1', where, made.props.width ?? 0, node.size[0]),
    compareNumber('code blocks: height ±1', where, made.props.height ?? 0, node.size[1]),
  ],
};
