import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../playground/figjam/document/settings.ts';
import { startClient } from './support/client.ts';

const inter = { family: 'Inter', style: 'Medium' };
/** For what the typings rightly forbid. */
const loose = (value: unknown): { [name: string]: unknown } => value as { [name: string]: unknown };

describe('unknown members', () => {
  test('reading one on a node throws; asking with `in` does not', () => {
    const { figma } = startClient();
    const sticky = loose(figma.createSticky());
    expect(() => sticky.color).toThrow("no such property 'color' on STICKY node");
    expect(() => sticky.resize).toThrow("no such property 'resize'");
    expect(() => sticky.children).toThrow('no such property');
    expect('resize' in sticky).toBe(false);
    expect('text' in sticky).toBe(true);
  });

  test('writing one throws, and so does writing what is read-only', () => {
    const { figma } = startClient();
    const sticky = loose(figma.createSticky());
    expect(() => {
      sticky.color = 'red';
    }).toThrow('object is not extensible');
    expect(() => {
      sticky.width = 300;
    }).toThrow('no setter for property');
    expect(() => {
      sticky.id = '9:9';
    }).toThrow('no setter for property');
    expect(() => {
      loose(figma).foo = 1;
    }).toThrow('object is not extensible');
  });

  test('on figma throws, and what FigJam lacks throws', () => {
    const { figma } = startClient();
    expect(() => loose(figma).variables).toThrow("no such property 'variables'");
    expect(() => loose(figma).getStyleByIdAsync).toThrow('no such property');
    expect(() => figma.createPage()).toThrow('no such property');
    expect(() => figma.createComponent()).toThrow('only available in Figma Design');
    expect(() => figma.createSticky().getTopLevelFrame()).toThrow();
    expect('createSticky' in figma).toBe(true);
    expect('teamLibrary' in figma).toBe(false);
  });

  test('reads as undefined unless a switch says otherwise, and can never be written', () => {
    const { figma } = startClient({ settings: { unknownReads: defaultSettings.unknownReads } });
    const sticky = loose(figma.createSticky());
    expect(sticky.children).toBeUndefined();
    expect(loose(figma).variables).toBeUndefined();
    expect('children' in sticky).toBe(false);
    expect(() => {
      sticky.color = 'red';
    }).toThrow('object is not extensible');
  });

  test('await and JSON may look at a handle', async () => {
    const client = startClient();
    const sticky = client.figma.createSticky();
    expect(await client.await(client.figma.getNodeByIdAsync(sticky.id))).toBe(sticky);
    expect(JSON.stringify(sticky)).toBe('{}');
    expect(String(sticky)).toContain('STICKY');
  });
});

describe('values', () => {
  test('getters give frozen fresh copies', () => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    const [paint] = sticky.fills as SolidPaint[];
    expect(sticky.fills).not.toBe(sticky.fills);
    expect(sticky.fills).toEqual(sticky.fills);
    expect(Object.isFrozen(sticky.fills)).toBe(true);
    expect(Object.isFrozen(paint?.color)).toBe(true);
    expect(() => (sticky.fills as Paint[]).push({ type: 'SOLID', color: { r: 0, g: 0, b: 0 } })).toThrow(
      TypeError,
    );
    expect(() => (figma.currentPage.children as SceneNode[]).pop()).toThrow(TypeError);
    expect(() => (figma.currentPage.selection as SceneNode[]).push(sticky)).toThrow(TypeError);
  });

  test('what a plugin passed in and changes afterwards is not what is stored', () => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    const color = { r: 1, g: 0, b: 0 };
    sticky.fills = [{ type: 'SOLID', color }];
    color.g = 1;
    expect((sticky.fills as SolidPaint[])[0]?.color).toEqual({ r: 1, g: 0, b: 0 });
  });

  test.each<[string, unknown, string]>([
    [
      'alpha in a colour',
      [{ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 } }],
      "Unrecognized key(s) in object: 'a' at [0].color",
    ],
    ['a channel above 1', [{ type: 'SOLID', color: { r: 255, g: 1, b: 1 } }], 'less than or equal to 1'],
    [
      'a missing channel',
      [{ type: 'SOLID', color: { g: 1, b: 1 } }],
      'Required value missing at [0].color.r',
    ],
    ['an unknown paint', [{ type: 'SOLD', color: { r: 1, g: 1, b: 1 } }], 'Invalid discriminator value'],
    ['no list', { type: 'SOLID' }, 'Expected array, received object'],
    ['nothing', undefined, 'Required value missing'],
    ['a made-up image', [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'x' }], 'Invalid SHA1 hash'],
  ])('fills refuse %s', (_name, fills, problem) => {
    const { figma } = startClient();
    const sticky = figma.createSticky();
    const before = sticky.fills;
    expect(() => {
      loose(sticky).fills = fills;
    }).toThrow(problem);
    expect(() => {
      loose(sticky).fills = fills;
    }).toThrow('in set_fills: Property "fills" failed validation');
    expect(sticky.fills).toEqual(before);
  });

  test('other setters check theirs', () => {
    const { figma } = startClient();
    const shape = loose(figma.createShapeWithText());
    const set = (name: string, value: unknown) => () => {
      shape[name] = value;
    };
    expect(set('shapeType', 'CIRCLE')).toThrow("Invalid enum value. Expected 'SQUARE' | 'ELLIPSE'");
    expect(set('name', undefined)).toThrow(
      'in set_name: Property "name" failed validation: Required value missing',
    );
    expect(set('opacity', '1')).toThrow('in set_opacity');
    expect(set('opacity', 2)).toThrow('in set_opacity');
    expect(set('x', Number.NaN)).toThrow('in set_x');
    expect(set('visible', 1)).toThrow('in set_visible');
    expect(set('strokeWeight', -1)).toThrow('in set_strokeWeight');
    expect(set('dashPattern', [1, 'a'])).toThrow('at [1]');
    expect(() => figma.createShapeWithText().resize(0, 10)).toThrow('in resize');
    expect(() => figma.createSection().resizeWithoutConstraints(10, Number.NaN)).toThrow(
      'in resizeWithoutConstraints',
    );
  });
});

describe('removed nodes', () => {
  test('tell only that they are gone', () => {
    const { figma } = startClient();
    const section = figma.createSection();
    const sticky = figma.createSticky();
    section.appendChild(sticky);
    const { text } = sticky;
    section.remove();
    expect(section.removed).toBe(true);
    expect(sticky.removed).toBe(true);
    expect([sticky.id, sticky.type]).toEqual([sticky.id, 'STICKY']);
    expect(() => sticky.x).toThrow(`in get_x: The node with id "${sticky.id}" does not exist`);
    expect(() => sticky.getPluginData('a')).toThrow(
      `in getPluginData: The node with id "${sticky.id}" does not exist`,
    );
    expect(() => {
      sticky.x = 1;
    }).toThrow('in set_x');
    expect(() => text.characters).toThrow('does not exist');
    expect(() => figma.currentPage.appendChild(sticky)).toThrow('does not exist');
    expect(() => sticky.remove()).toThrow('does not exist');
  });
});

describe('pages', () => {
  const records = [
    { id: '0:0', type: 'DOCUMENT', parentId: null, order: 'a0', props: { name: 'Board' } },
    { id: '0:1', type: 'PAGE', parentId: '0:0', order: 'a0', props: { name: 'One' } },
    { id: '0:2', type: 'PAGE', parentId: '0:0', order: 'a1', props: { name: 'Two' } },
    { id: '1:5', type: 'STICKY', parentId: '0:2', order: 'a0', props: { name: 'x' } },
  ];

  test('under dynamic-page, synchronous look-ups throw', () => {
    const { figma } = startClient({ records });
    expect(() => figma.getNodeById('0:1')).toThrow('Use figma.getNodeByIdAsync instead');
    expect(() => {
      figma.currentPage = figma.root.children[1] as PageNode;
    }).toThrow('Use figma.setCurrentPageAsync instead');
    expect(() => figma.root.findAll()).toThrow('loadAllPagesAsync');
    expect(figma.root.findChildren()).toHaveLength(2);
    expect(figma.root.name).toBe('Board');
    expect(() => {
      loose(figma.root).name = 'x';
    }).toThrow('no setter for property');
  });

  test('a page that is not current must be loaded first', async () => {
    const client = startClient({ records });
    const { figma } = client;
    const [, second] = figma.root.children;
    expect(() => second?.children).toThrow(
      'Cannot access children on a page that has not been explicitly loaded',
    );
    expect(() => second?.findAllWithCriteria({ types: ['STICKY'] })).toThrow('not been explicitly loaded');
    expect(second?.name).toBe('Two');
    expect((await client.await(figma.getNodeByIdAsync('1:5')))?.type).toBe('STICKY');
    await client.await(second?.loadAsync() ?? Promise.resolve());
    expect(second?.children).toHaveLength(1);
  });

  test('ids that are unknown or malformed give null', async () => {
    const client = startClient({ records });
    expect(await client.await(client.figma.getNodeByIdAsync('7:7'))).toBeNull();
    expect(await client.await(client.figma.getNodeByIdAsync('nonsense'))).toBeNull();
    expect((await client.await(client.figma.getNodeByIdAsync('0:2')))?.type).toBe('PAGE');
  });

  test('documentchange cannot be listened to before all pages are loaded', async () => {
    const client = startClient({ records });
    const { figma } = client;
    expect(() => figma.on('documentchange', () => undefined)).toThrow(
      'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    );
    await client.await(figma.loadAllPagesAsync());
    figma.on('documentchange', () => undefined);
    expect(figma.root.findAll()).toHaveLength(3);
  });

  test('without dynamic-page everything is loaded', () => {
    const { figma } = startClient({ records, manifest: { documentAccess: '' } });
    expect(figma.getNodeById('1:5')?.type).toBe('STICKY');
    expect(figma.root.findAll()).toHaveLength(3);
  });
});

describe('the end', () => {
  test('after closePlugin the script runs on, but no API call works and no timer fires', async () => {
    const client = startClient();
    const { figma, globals } = client;
    const sticky = figma.createSticky();
    let fired = 0;
    let closed = 0;
    figma.on('close', () => {
      closed++;
    });
    globals.setTimeout(() => fired++, 10);
    figma.closePlugin('Done');
    expect(() => figma.createSticky()).toThrow();
    expect(() => sticky.x).toThrow();
    expect(() => figma.currentPage).toThrow();
    await client.settle();
    expect([fired, closed]).toEqual([0, 1]);
    expect(client.effects).toContainEqual({ effect: 'closed', message: 'Done' });
    expect(client.control.records()).toHaveLength(3);
  });

  test('what was written before an exception stays', () => {
    const { figma, control } = startClient();
    expect(() => {
      figma.createSticky();
      loose(figma.createSticky()).colour = 1;
    }).toThrow();
    expect(control.records()).toHaveLength(4);
  });

  test('a person who may only look cannot write', () => {
    const { figma } = startClient({ settings: { readOnly: 'yes' } });
    expect(() => figma.createSticky()).toThrow('Cannot write to internal and read-only nodes');
    expect(() => {
      figma.currentPage.name = 'x';
    }).toThrow('read-only');
  });
});

describe('tests of plugins', () => {
  test('make the n-th call fail, and count every one', async () => {
    const { figma, control } = startClient();
    control.failAt(2);
    const sticky = figma.createSticky();
    expect(() => sticky.x).toThrow('simulated failure');
    expect(sticky.x).toBe(0);
    sticky.x = 5;
    expect(control.stats()).toEqual({
      reads: { x: 2 },
      writes: { x: 1 },
      calls: { 'figma.createSticky': 1 },
      nodes: { STICKY: 1 },
    });
  });

  test('see rejected callbacks as errors', async () => {
    const client = startClient();
    client.figma.showUI('');
    client.figma.ui.onmessage = async () => {
      throw new Error('Oh no');
    };
    client.control.postFromUi({});
    await client.settle();
    expect(client.effects).toContainEqual(expect.objectContaining({ effect: 'error', message: 'Oh no' }));
  });

  test('fonts come in a later tick', async () => {
    const client = startClient();
    let loaded = false;
    client.figma.loadFontAsync(inter).then(() => {
      loaded = true;
    });
    for (let i = 0; i < 10; i++) await Promise.resolve();
    expect(loaded).toBe(false);
    await client.settle();
    expect(loaded).toBe(true);
  });
});
