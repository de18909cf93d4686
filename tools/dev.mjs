// `npm run dev`: the playground, built anew with source maps whenever a source changes; its page then loads itself again.
import { context } from 'esbuild';
import { bundles, forDevelopment, makeFolders } from '../build.mjs';
import { servePlayground } from '../playground/server.mjs';
import { forgetInputs } from '../playground/staleness.mjs';

await makeFolders();
// Whoever runs the plugin next without this script gets a build of its own.
await forgetInputs();
const { url, reload } = await servePlayground({ port: 4173, next: true, live: true });

let running = 0;
let pending;
let tell = () => {
  console.log(`Throughline’s playground: ${url} – it follows the sources. Ctrl+C ends it.`);
  tell = reload;
};
/** One change may be built into several files: the page waits for the last of them. */
const tellWhenAllAreBuilt = {
  name: 'tell-when-all-are-built',
  setup({ onStart, onEnd }) {
    onStart(() => {
      running += 1;
      clearTimeout(pending);
    });
    onEnd(({ errors }) => {
      running -= 1;
      if (running === 0 && errors.length === 0) pending = setTimeout(() => tell(), 200);
    });
  },
};

const builds = bundles.map(forDevelopment).map(({ plugins = [], ...rest }) => {
  return context({ ...rest, plugins: [...plugins, tellWhenAllAreBuilt] });
});
for (const built of await Promise.all(builds)) await built.watch();
