import { describe, expect, test } from 'vitest';
import { startClient } from './support/client.ts';

describe('messages', () => {
  test('carry plain data, bytes and dates, and nothing else', async () => {
    const client = startClient();
    const { figma } = client;
    figma.showUI('<p>', { width: 400, height: 300 });
    figma.ui.postMessage({
      a: [1, 'x', null, true],
      b: undefined,
      bytes: new Uint8Array([1, 2, 255]),
      at: new Date(0),
    });
    for (const wrong of [
      () => 1,
      { f: () => 1 },
      new Map(),
      figma.mixed,
      new ArrayBuffer(2),
      new Float32Array(1),
    ]) {
      expect(() => figma.ui.postMessage(wrong)).toThrow('in postMessage');
    }
    await client.settle();
    expect(client.effects).toEqual([
      { effect: 'showUi', html: '<p>', options: { visible: true, width: 400, height: 300, title: 'Test' } },
      {
        effect: 'postToUi',
        message: {
          a: [1, 'x', null, true],
          bytes: { $bytes: 'AQL/' },
          at: { $date: '1970-01-01T00:00:00.000Z' },
        },
      },
    ]);
    const got: unknown[] = [];
    figma.ui.on('message', (message) => got.push(message));
    client.control.postFromUi({ bytes: { $bytes: 'AQL/' } });
    expect(got).toEqual([]);
    await client.settle();
    expect(got).toEqual([{ bytes: new Uint8Array([1, 2, 255]) }]);
  });

  test('may hold nodes: their ids arrive', async () => {
    const client = startClient();
    const { figma } = client;
    figma.showUI('<p>');
    const sticky = figma.createSticky();
    figma.ui.postMessage({ made: sticky, all: [sticky] });
    await client.settle();
    expect(client.effects).toContainEqual({
      effect: 'postToUi',
      message: { made: { id: sticky.id }, all: [{ id: sticky.id }] },
    });
  });

  test('are lost without a window', async () => {
    const client = startClient();
    const { figma } = client;
    figma.ui.postMessage('nobody');
    expect(() => figma.ui.resize(1, 1)).toThrow('No UI');
    const got: unknown[] = [];
    figma.ui.onmessage = (message) => got.push(message);
    client.control.postFromUi('x');
    await client.settle();
    expect([got, client.effects]).toEqual([[], []]);
  });

  test('once and off', async () => {
    const client = startClient();
    const { figma, control } = client;
    figma.showUI('');
    const got: unknown[] = [];
    const listener = (message: unknown): number => got.push(['on', message]);
    figma.ui.on('message', listener);
    figma.ui.once('message', (message: unknown) => got.push(['once', message]));
    control.postFromUi(1);
    control.postFromUi(2);
    await client.settle();
    figma.ui.off('message', listener);
    control.postFromUi(3);
    await client.settle();
    expect(got).toEqual([
      ['on', 1],
      ['once', 1],
      ['on', 2],
    ]);
  });
});

describe('time', () => {
  test('is virtual: timers fire in order, as far as time has come', async () => {
    const client = startClient();
    const { globals, control } = client;
    const fired: string[] = [];
    globals.setTimeout(() => fired.push('late'), 500);
    globals.setTimeout(() => fired.push('soon'), 5);
    await client.settle(100);
    expect(fired).toEqual(['soon']);
    expect(control.now()).toBe(100);
    await client.settle();
    expect(fired).toEqual(['soon', 'late']);
  });
});

describe('small services', () => {
  test('client storage keeps values, up to 5 MB', async () => {
    const client = startClient();
    const { clientStorage } = client.figma;
    await client.await(clientStorage.setAsync('a', { x: [1], bytes: new Uint8Array([7]) }));
    expect(await client.await(clientStorage.getAsync('a'))).toEqual({ x: [1], bytes: new Uint8Array([7]) });
    expect(await client.await(clientStorage.getAsync('b'))).toBeUndefined();
    expect(await client.await(clientStorage.keysAsync())).toEqual(['a']);
    await expect(client.await(clientStorage.setAsync('big', 'x'.repeat(6e6)))).rejects.toThrow('5 MB');
    await client.await(clientStorage.deleteAsync('a'));
    expect(await client.await(clientStorage.keysAsync())).toEqual([]);
    expect(client.effects.filter(({ effect }) => effect === 'storage')).toHaveLength(2);
  });

  test('notifications are cut at 100 characters; their buttons work', async () => {
    const client = startClient();
    const { figma, control } = client;
    const reasons: string[] = [];
    let pressed = 0;
    figma.notify('x'.repeat(200), {
      button: { text: 'Undo', action: () => void pressed++ },
      onDequeue: (reason) => reasons.push(reason),
    });
    const [effect] = control.drain();
    expect(effect).toMatchObject({ effect: 'notify', message: 'x'.repeat(100), button: 'Undo' });
    if (effect?.effect === 'notify') control.pressButton(effect.id);
    expect([pressed, reasons]).toEqual([1, ['action_button_click']]);
  });

  test('the viewport moves when told', async () => {
    const client = startClient();
    const { figma } = client;
    const sticky = figma.createSticky();
    sticky.x = 1000;
    figma.viewport.scrollAndZoomIntoView([sticky]);
    expect(figma.viewport.center).toEqual({ x: 1120, y: 120 });
    figma.viewport.zoom = 0.5;
    expect(figma.viewport.bounds.width).toBe(2880);
    await client.settle();
    expect(client.effects.filter(({ effect }) => effect === 'viewport')).toHaveLength(2);
  });

  test('users need permissions', () => {
    expect(() => startClient().figma.currentUser).toThrow('currentuser');
    const { figma } = startClient({ manifest: { permissions: ['currentuser', 'activeusers'] } });
    expect(figma.currentUser?.name).toBe('Ana');
    expect(figma.activeUsers[0]).toMatchObject({ name: 'Ana', selection: [] });
  });

  test('bytes, colours, versions, the board’s timer', async () => {
    const client = startClient();
    const { figma } = client;
    expect(figma.base64Decode(figma.base64Encode(new Uint8Array([0, 1, 2, 250])))).toEqual(
      new Uint8Array([0, 1, 2, 250]),
    );
    expect(figma.util.rgb('#ff0080')).toEqual({ r: 1, g: 0, b: 128 / 255 });
    expect(figma.util.solidPaint('#00000080')).toMatchObject({ type: 'SOLID', opacity: 128 / 255 });
    expect(figma.constants.colors.figJamBase.white).toBe('#FFFFFF');
    expect(await client.await(figma.saveVersionHistoryAsync('Before'))).toHaveProperty('id');
    await expect(client.await(figma.saveVersionHistoryAsync(''))).rejects.toThrow('title');
    const { timer } = figma;
    const calls: string[] = [];
    figma.on('timerstart', () => calls.push('start'));
    figma.on('timerdone', () => calls.push('done'));
    timer?.start(3);
    expect(timer?.state).toBe('RUNNING');
    await client.settle(1500);
    expect(timer?.remaining).toBe(2);
    await client.settle();
    expect([calls, timer?.state]).toEqual([['start', 'done'], 'STOPPED']);
  });

  test('calls are traced when asked', async () => {
    const client = startClient();
    client.control.traceCalls(true);
    const sticky = client.figma.createSticky();
    sticky.x = 3;
    expect(client.control.drain()).toEqual([
      { effect: 'call', kind: 'call', member: 'figma.createSticky' },
      { effect: 'call', kind: 'write', member: 'x', node: sticky.id },
    ]);
  });
});
