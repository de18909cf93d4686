import { diagnose } from './diagnose.ts';
import { dialogPage } from './dialog-page.ts';
import { type Act, type Person, Stopped } from './probe.ts';
import { reasonOf } from './report.ts';

/**
 * The command "Diagnostics" of development builds: asks the person for what only hands can do, step by step, and gives
 * the report as text to copy. What comes from the window is believed in nothing but three words.
 */
export function openDialog(host: PluginAPI): void {
  host.showUI(dialogPage, { width: 360, height: 420, title: 'Diagnostics', themeColors: true });
  const person = atDialog(host);
  diagnose(host, person).then(
    (report) => host.ui.postMessage({ type: 'report', text: JSON.stringify(report, null, 2) }),
    (error) => host.ui.postMessage({ type: 'failed', text: reasonOf(error) }),
  );
}

function atDialog(host: PluginAPI): Person {
  let answer: ((word: unknown) => void) | null = null;
  let isStopped = false;
  host.ui.onmessage = (word: unknown) => {
    if (word === 'stop') isStopped = true;
    answer?.(word);
  };
  return {
    ask(act: Act) {
      if (isStopped) return Promise.reject(new Stopped());
      host.ui.postMessage({ type: 'step', ...act });
      return new Promise((resolve, reject) => {
        answer = (word) => {
          if (word !== 'done' && word !== 'skip' && word !== 'stop') return;
          answer = null;
          if (word === 'stop') reject(new Stopped());
          else resolve(word === 'done');
        };
      });
    },
  };
}
