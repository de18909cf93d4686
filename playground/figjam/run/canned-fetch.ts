import type { CannedAnswer } from '../document/control.ts';
import { encodeUtf8 } from '../document/utf8.ts';
import type { PluginRun } from './plugin-run.ts';

/** A plugin's `fetch`: there is no network, only the answers that the host has at hand (typings of `FetchResponse`). */
export function cannedFetch(run: PluginRun): (url: unknown, options?: unknown) => Promise<object> {
  return (url, options) => {
    const answer = run.answers.find((each) => fits(each, String(url), methodOf(options)));
    return run.later(() => {
      if (answer === undefined)
        throw new TypeError(`Failed to fetch ${String(url)}: the simulated FigJam has no network`);
      return respond(run, answer, String(url));
    });
  };
}

function methodOf(options: unknown): string {
  const method =
    typeof options === 'object' && options !== null && 'method' in options ? options.method : 'GET';
  return String(method).toUpperCase();
}

function fits({ url, method }: CannedAnswer, asked: string, by: string): boolean {
  if (method !== undefined && method.toUpperCase() !== by) return false;
  const pattern = url.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 's').test(asked);
}

function respond(run: PluginRun, { status, headers, body }: CannedAnswer, url: string): object {
  return Object.freeze({
    url,
    status,
    ok: status >= 200 && status < 300,
    statusText: status === 200 ? 'OK' : '',
    redirected: false,
    type: 'basic',
    headersObject: Object.freeze({ ...headers }),
    text: () => run.later(() => body),
    json: () => run.later((): unknown => JSON.parse(body)),
    arrayBuffer: () => run.later(() => encodeUtf8(body).buffer),
  });
}
