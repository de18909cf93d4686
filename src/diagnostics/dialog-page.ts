/** The window of "Diagnostics": one line of what happens, three buttons, the report. Its script is as old as FigJam's oldest. */
export const dialogPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Diagnostics</title>
<style>
  body { margin: 16px; font: 13px/1.5 Inter, sans-serif; color: var(--figma-color-text, #1e1e1e); background: var(--figma-color-bg, #fff); }
  p { min-height: 60px; margin: 0 0 12px; }
  button { font: inherit; padding: 6px 12px; margin-right: 8px; border: 1px solid #b3b3b3; border-radius: 6px; background: none; color: inherit; cursor: pointer; }
  button:focus-visible, textarea:focus-visible { outline: 2px solid #9747ff; }
  button.main { background: #9747ff; border-color: #9747ff; color: #fff; }
  textarea { box-sizing: border-box; width: 100%; height: 230px; font: 11px/1.4 monospace; }
  [hidden] { display: none; }
</style>
<p id="words" role="status">Trying things out far right of your board. It takes about a minute; all of it is removed again.</p>
<div id="steps" hidden>
  <button class="main" id="done">Done</button><button id="skip">Leave out</button>
</div>
<div id="report" hidden>
  <textarea id="text" readonly aria-label="Report"></textarea>
  <button class="main" id="copy">Copy report</button>
</div>
<div style="margin-top: 12px"><button id="stop">Stop here</button></div>
<script>
  var get = function (id) { return document.getElementById(id); };
  var say = function (words) { get('words').textContent = words; };
  var tell = function (word) {
    get('steps').hidden = true;
    if (word !== 'stop') say('Looking …');
    parent.postMessage({ pluginMessage: word }, '*');
  };
  ['done', 'skip', 'stop'].forEach(function (word) { get(word).onclick = function () { tell(word); }; });
  get('copy').onclick = function () {
    get('text').select();
    var isCopied = false;
    try { isCopied = document.execCommand('copy'); } catch (error) {}
    say(isCopied ? 'Copied.' : 'This window may not copy: press Ctrl+C (on a Mac \\u2318C), all of it is selected.');
  };
  window.onmessage = function (event) {
    var message = event.data && event.data.pluginMessage;
    if (!message) return;
    if (message.type === 'step') { say(message.words); get('steps').hidden = false; get('done').focus(); }
    if (message.type === 'failed') { say('It failed, and cleaned up: ' + message.text); get('stop').hidden = true; }
    if (message.type === 'report') {
      say('Done; the board is as it was. Send us this report:');
      get('steps').hidden = true; get('stop').hidden = true; get('report').hidden = false;
      get('text').value = message.text; get('text').focus();
    }
  };
</script>
</html>`;
