// How quick the built panel is in Chromium: npm run time-panel. Build first.
import { bundleBench } from './bundle-bench.mjs';

const { timePanel } = await bundleBench('time-panel');
console.log(await timePanel(2000));
