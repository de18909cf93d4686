import { icon } from './icon.mjs';

/** A file of the map beside it, as somebody works on it: the words of one row are new. */
const rows = [
  ['Stage', 'Row', 'Text'],
  ['Awareness', 'Touchpoints', 'Two-minute online test'],
  ['Awareness', 'Touchpoints', 'Poster in the waiting room'],
  ['Consideration', 'Touchpoints', 'Price sheet with 6 models'],
];
const edited = 3;

/** A page of 1920 × 1080 px: what it is, and a map as the plugin draws it, with its file before it. */
export function coverPage(fonts, map, view) {
  const zoom = 0.44;
  const part = { x: map.middle.x - 24, y: map.middle.y - 1304, width: 1290 / zoom, height: 1000 / zoom };
  const cells = rows.map((row, at) => {
    const kind = at === 0 ? 'head' : at === edited ? 'edited' : '';
    return `<tr class="${kind}">${row.map((words) => `<td>${words}</td>`).join('')}</tr>`;
  });
  return `<!doctype html><style>${fonts}
    body{margin:0;width:1920px;height:1080px;overflow:hidden;position:relative;font:500 34px/1.35 Inter;color:#1e1e1e;
      background:#f4f0ff radial-gradient(#ddd2fa 1.5px,transparent 1.5px) 0 0/24px 24px}
    .words{position:absolute;left:96px;top:108px;width:600px}
    h1{margin:28px 0 20px;font:800 98px/1 Inter;letter-spacing:-4px;white-space:nowrap}
    p{margin:0;color:#3d3357}
    ul{margin:44px 0 0;padding:0;list-style:none;font:600 30px/1.3 Inter}
    li{margin:0 0 18px;display:flex;gap:18px;align-items:center}
    li i{width:22px;height:22px;border-radius:4px}
    .map{position:absolute;left:716px;top:92px;border-radius:20px;overflow:hidden;background:#fff;
      box-shadow:0 2px 6px #2b1a5a22,0 24px 80px #2b1a5a33}
    .map svg{display:block}
    .file{position:absolute;left:96px;bottom:84px;border-radius:14px;overflow:hidden;background:#fff;
      box-shadow:0 2px 6px #2b1a5a22,0 24px 64px #2b1a5a44}
    .bar{padding:14px 22px;background:#1f7a45;color:#fff;font:600 22px Inter}
    table{border-collapse:collapse;font:500 23px Inter}
    td{padding:14px 22px;border-top:1px solid #e6e6e6;border-right:1px solid #e6e6e6;white-space:nowrap}
    .head td{background:#f5f5f5;font-weight:700}
    .edited td:nth-child(3){background:#fff4d1;box-shadow:inset 0 0 0 3px #874fff}
  </style>
  <div class="words">${icon(112, 26)}<h1>Throughline</h1>
    <p>Customer-journey maps<br>that stay true.</p>
    <ul><li><i style="background:#ffe299"></i>Put a map on the board</li>
      <li><i style="background:#ffbdf2"></i>Export what the team made of it</li>
      <li><i style="background:#b3efbd"></i>Bring an edited file back</li></ul></div>
  <div class="map">${view(map, part, zoom)}</div>
  <div class="file"><div class="bar">journey.xlsx</div><table>${cells.join('')}</table></div>`;
}
