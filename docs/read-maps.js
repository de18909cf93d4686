// Reads the journey maps of the open page: for an agent, or anybody, that runs code in an open FigJam file. It is one expression; what runs
// it gets a list of maps. Nothing is changed. What the fields of a stamp are: docs/stamps.md.
(async () => {
  const read = (node) => {
    try {
      return JSON.parse(node.getSharedPluginData('throughline', 'stamp'));
    } catch {
      return null;
    }
  };
  const wordsOf = (node) => ('characters' in node ? node.characters : node.text.characters);
  const found = figma.currentPage.findAllWithCriteria({
    sharedPluginData: { namespace: 'throughline', keys: ['stamp'] },
  });
  const nodes = found.map((node) => ({ node, stamp: read(node) })).filter(({ stamp }) => stamp?.v === 1);
  // A stamp goes along when somebody copies a node: only the node that it names is the record itself.
  const own = nodes.filter(({ node, stamp }) => stamp.nodeId === node.id);
  const recordOf = new Map(own.map(({ node, stamp }) => [node.id, stamp.recordId]));

  const mapOf = ({ node: root, stamp: { journeyId, name, details } }) => {
    const of = (kind) => own.filter(({ stamp }) => stamp.journeyId === journeyId && stamp.kind === kind);
    const boxOf = (node) => node.absoluteBoundingBox;
    const stages = of('stage').sort((a, b) => boxOf(a.node).x - boxOf(b.node).x);
    const lanes = of('lane').sort((a, b) => boxOf(a.node).y - boxOf(b.node).y);
    // The board says where a note belongs: the section it lies in, and the row whose label stands beside it.
    const stageOf = (node) => {
      const { x, width } = boxOf(node);
      const middle = x + width / 2;
      return stages.find(
        ({ node: stage }) => middle >= boxOf(stage).x && middle < boxOf(stage).x + stage.width,
      );
    };
    const laneOf = (node) => {
      const { y, height } = boxOf(node);
      const middle = y + height / 2;
      return lanes.find(({ node: lane }) => middle >= boxOf(lane).y && middle < boxOf(lane).y + lane.height);
    };
    const cellOf = (node) => ({
      stageId: stageOf(node)?.stamp.recordId ?? null,
      laneId: laneOf(node)?.stamp.recordId ?? null,
    });
    const end = (at) => recordOf.get(at.endpointNodeId) ?? null;
    return {
      ...details,
      id: journeyId,
      rootId: root.id,
      title: of('title').map(({ node }) => wordsOf(node))[0] ?? name,
      stages: stages.map(({ node, stamp }) => ({ ...stamp.details, id: stamp.recordId, name: node.name })),
      lanes: lanes.map(({ node, stamp }) => ({
        ...stamp.details,
        id: stamp.recordId,
        name: wordsOf(node),
        kind: stamp.laneKind,
      })),
      cards: of('card').map(({ node, stamp }) => ({
        ...stamp.details,
        id: stamp.recordId,
        text: wordsOf(node),
        ...cellOf(node),
      })),
      emotions: of('emotion').map(({ node, stamp: { recordId: id, personaId, value } }) => ({
        id,
        stageId: cellOf(node).stageId,
        personaId,
        value,
        text: wordsOf(node),
      })),
      links: of('link').map(({ node, stamp }) => ({
        id: stamp.recordId,
        from: end(node.connectorStart),
        to: end(node.connectorEnd),
      })),
      personas: of('persona').map(({ node, stamp }) => ({
        ...stamp.details,
        id: stamp.recordId,
        name: wordsOf(node),
      })),
    };
  };
  return own.filter(({ stamp }) => stamp.kind === 'journey' && stamp.adopted === undefined).map(mapOf);
})();
