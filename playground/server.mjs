// Serves the playground's page: the files named here, and nothing else of this machine.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const require = createRequire(import.meta.url);
const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
  woff: 'font/woff',
  woff2: 'font/woff2',
};
const inProject = (path) => fileURLToPath(new URL(path, root));
const files = {
  '/': inProject('playground/page/index.html'),
  '/manifest.json': inProject('manifest.json'),
  '/dist/code.js': inProject('dist/code.js'),
  '/dist/ui.html': inProject('dist/ui.html'),
  '/dist/playground/figjam.js': inProject('dist/playground/figjam.js'),
  '/dist/playground/page/page.js': inProject('dist/playground/page/page.js'),
  '/dist/playground/page/page.css': inProject('dist/playground/page/page.css'),
  '/dist/playground/page/client.js': inProject('dist/playground/page/client.js'),
  '/wasm/quickjs.wasm': require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'),
};
const font = /^\/fonts\/inter\/((?:files\/)?[\w-]+\.(?:css|woff2?))$/;

const follower = `<script>new EventSource('/reload').onmessage = () => location.reload();</script>`;

/**
 * Starts serving; gives the address and the way to stop. With `next`, a taken port is passed over for the one after it.
 * With `live`, open pages load themselves again at each `reload()`.
 */
export async function servePlayground({ port = 0, next = false, live = false } = {}) {
  const pages = new Set();
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (live && pathname === '/reload') return follow(pages, answer);
    const file = files[pathname] ?? fontFile(pathname);
    const content = file === undefined ? null : await readFile(file).catch(() => null);
    if (content === null) return answer.writeHead(404).end('There is nothing here.');
    // The panel's frame has no origin of its own: its fonts come from another one.
    const type = types[file.split('.').at(-1)] ?? 'application/octet-stream';
    answer.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    answer.end(live && pathname === '/' ? content + follower : content);
  });
  const used = await listen(server, port, next ? 20 : 0);
  return {
    url: `http://localhost:${used}/`,
    reload: () => {
      for (const page of pages) page.write('data: built\n\n');
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

function follow(pages, answer) {
  answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  answer.flushHeaders();
  pages.add(answer);
  answer.once('close', () => pages.delete(answer));
}

function fontFile(pathname) {
  const name = font.exec(pathname)?.[1];
  return name === undefined ? undefined : require.resolve(`@fontsource/inter/${name}`);
}

function listen(server, port, more) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && more > 0) done(listen(server, port + 1, more - 1));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(server.address().port));
  });
}
