/** Of all pages, in one piece: the policy of the page knows it by its hash. Packed in the panel, like all that is only data. */
export const style = (): string => `
:root{color-scheme:light dark;--ink:#1e1b2e;--quiet:#5c5870;--ground:#f6f5fa;--card:#fff;--rule:#dcd8e8;--brand:#5b3fd6;--wash:#ece8fb;--good:#1f7a4d;--pain:#b4234a;--mild:#fde7ee;--middling:#ffe3c7;--grave:#ffcfca;--idea:#e2f3e5;--c0:#6a42e0;--c1:#0b7a75;--c2:#b4430c;--c3:#1c62b9;--c4:#9c2a80;--c5:#5a6b12}
@media screen and (prefers-color-scheme:dark){:root{--ink:#edebf5;--quiet:#b3aec6;--ground:#15131d;--card:#221f2e;--rule:#3b3750;--brand:#b6a4ff;--wash:#2d2747;--good:#7fd7a6;--pain:#ff9db4;--mild:#41222e;--middling:#4b3215;--grave:#5a2422;--idea:#1d3826;--c0:#b6a4ff;--c1:#5fd0c9;--c2:#ffab7a;--c3:#8fc2ff;--c4:#f39bdb;--c5:#cfdf7d}}
*{box-sizing:border-box}
body{margin:0;padding:clamp(1rem,3vw,2.5rem);background:var(--ground);color:var(--ink);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;hyphens:auto}
header,main,footer{max-width:90rem;margin-inline:auto}
p,h1,h2,h3,h4,th,td,dd,li{unicode-bidi:plaintext}
h1{font-size:clamp(1.6rem,4.5vw,2.5rem);line-height:1.15;margin:0 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.35rem;margin:2.5rem 0 .9rem;color:var(--brand);break-after:avoid}
h3{font-size:1.1rem;margin:0 0 .4rem;break-after:avoid}
h4{margin:1rem 0 .3rem;font-size:.95rem;color:var(--quiet)}
p{margin:0}
ul{margin:0;padding:0;list-style:none}
a{color:var(--brand)}
dl{margin:0}dt{font-weight:600;color:var(--quiet);font-size:.85rem}dd{margin:0 0 .5rem}
.lead{font-size:1.15rem;max-width:60rem;margin-bottom:1rem}
.quiet,footer{color:var(--quiet);font-size:.9em}footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:1rem}
.about{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;font-size:.95rem}.about div{display:flex;flex-wrap:wrap;gap:0 .4rem}.about dt{font-size:inherit}.about dd{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem .5rem;margin-top:1.1rem}nav a{display:inline-block;padding:.25rem .8rem;border:1px solid var(--rule);border-radius:2rem;background:var(--card);text-decoration:none;font-size:.95rem}nav a:hover{border-color:currentColor}
.people{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
.person{background:var(--card);border:1px solid var(--rule);border-radius:.8rem;padding:1.1rem;break-inside:avoid}
.person dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr));gap:0 1rem}
blockquote{margin:.4rem 0 .8rem;padding-left:.8rem;border-left:3px solid var(--brand);font-style:italic}
table{width:100%;border-collapse:collapse}
caption{text-align:left;color:var(--quiet);font-size:.9rem;padding:0 0 .5rem}
th{text-align:left;vertical-align:top}td{vertical-align:top}
.note{background:var(--card);border:1px solid var(--rule);border-left:4px solid var(--rule);border-radius:.4rem;padding:.45rem .6rem;margin-bottom:.4rem;break-inside:avoid}
.kind-pains .note,.kind-barriers .note{border-left-color:var(--pain);background:var(--mild)}
.kind-opportunities .note,.kind-solutions .note,.kind-brightSpots .note{border-left-color:var(--good);background:var(--idea)}
.kind-actions .note,.kind-touchpoints .note,.kind-channels .note{border-left-color:var(--brand)}
.note.mild{background:var(--mild)}.note.middling{background:var(--middling)}.note.grave{background:var(--grave)}
.severity{display:inline-block;font-size:.8rem;font-weight:700;color:var(--ink)}
td .said .severity{padding:.1rem .5rem;border-radius:1rem}
span.severity.mild{background:var(--mild)}span.severity.middling{background:var(--middling)}span.severity.grave{background:var(--grave)}
.facts{display:block;font-size:.85rem;margin-top:.2rem;color:var(--quiet);font-weight:400}
.fact{display:block}.fact b{font-weight:600}
.web{font-size:.85rem}
.feeling,.number{padding:.2rem .1rem;break-inside:avoid}.number{font-weight:600}
.face{font-size:1.25rem}
.beside{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:0 .6rem}
.plain li{background:var(--card);border:1px solid var(--rule);border-radius:.4rem;padding:.5rem .7rem;margin-bottom:.4rem;break-inside:avoid}
figure{margin:0 0 1rem}
figcaption{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.key::before{content:"";display:inline-block;width:1.2rem;height:.3rem;border-radius:1rem;margin-right:.4rem;vertical-align:middle;background:currentColor}
.curves{display:block;width:100%;max-width:48rem;height:auto;background:var(--card);border:1px solid var(--rule);border-radius:.8rem;break-inside:avoid}
.curves .rule{stroke:var(--rule);stroke-width:1}.curves text{font-size:15px;fill:var(--quiet)}.curves .count{text-anchor:middle;font-weight:600}
.curve polyline{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}.curve circle{fill:currentColor}.planned polyline{stroke-dasharray:6 5}
.curve-0{color:var(--c0)}.curve-1{color:var(--c1)}.curve-2{color:var(--c2)}.curve-3{color:var(--c3)}.curve-4{color:var(--c4)}.curve-5{color:var(--c5)}
.map{margin-bottom:1.5rem;padding:0}
.lane-name{display:block;font-size:.8rem;font-weight:600;color:var(--quiet);margin-bottom:.15rem}
table,caption,tr,th,td{display:block}
.list thead,.map .corner,.map .lane,.map caption,.empty{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.list tbody{display:block}
.map{display:flex;flex-direction:column;position:relative}
.map thead,.map tbody,.map tr{display:contents}
.map .stage,.map td{order:2}
.map tr>:nth-child(3){order:3}.map tr>:nth-child(4){order:4}.map tr>:nth-child(5){order:5}.map tr>:nth-child(6){order:6}.map tr>:nth-child(7){order:7}
.map .stage{background:var(--wash);padding:.7rem .9rem;font-size:1.15rem;border-radius:.6rem;margin-top:1rem}
.map td{padding:.6rem .2rem 0}.map .about-stage{padding-left:.9rem}
.list tr{background:var(--card);border:1px solid var(--rule);border-radius:.6rem;padding:.7rem .9rem;margin-bottom:.7rem;break-inside:avoid}
.list{overflow-wrap:break-word}.list td{display:flex;flex-wrap:wrap;gap:0 .6rem;padding-top:.3rem}.list .lane-name{min-width:5.5rem}.said{min-width:0}.whole{white-space:nowrap}
@media (min-width:64rem),print{
table.list{display:table}table.list caption{display:table-caption}.list thead{display:table-header-group;position:static;clip-path:none;white-space:normal}.list tbody{display:table-row-group}.list tr{display:table-row}.list th,.list td,.list td.empty{display:table-cell;position:static;width:auto;height:auto;clip-path:none;white-space:normal;padding:.55rem .7rem;border-bottom:1px solid var(--rule);background:var(--card)}
.list thead th{font-size:.85rem;color:var(--quiet);background:none}.list .lane-name{display:none}.list tbody th{max-width:22rem}
.map{display:table;table-layout:fixed;border-collapse:separate;border-spacing:.45rem 0;margin-inline:-.45rem;width:calc(100% + .9rem)}
.map thead{display:table-header-group}.map tbody{display:table-row-group}.map tr{display:table-row}
.map th,.map td,.map td.empty,.map .lane,.map .corner{display:table-cell;position:static;width:auto;height:auto;clip-path:none;white-space:normal}
.map td,.map td.empty,.map .lane{padding:.5rem 0 .25rem;border-top:1px solid var(--rule)}
.map .corner{width:8.2rem;color:transparent}
.map .lane{font-size:.85rem;color:var(--quiet)}
.lined>*{border-bottom:3px double var(--quiet)}
.map .stage{border-radius:.6rem .6rem 0 0;padding:.5rem .7rem;margin:0;vertical-align:bottom}
.map .about-stage{background:var(--wash);border-radius:0 0 .6rem .6rem;padding:0 .7rem .5rem;border:0}
.map .lane-name{display:none}
.map li{font-size:.9rem}
}
.summary header,.summary main,.summary footer{max-width:52rem}
.summary h2{margin:1.1rem 0 .4rem;font-size:1.1rem}
.summary ol,.summary .tight{margin:0;padding-left:1.3rem;list-style:decimal}.summary .tight{list-style:disc}.summary li{margin-bottom:.25rem;break-inside:avoid}
.summary .when{color:var(--quiet)}.summary footer{margin-top:1.2rem;padding-top:.5rem}
@page{size:landscape;margin:11mm}
@page portrait{size:portrait;margin:12mm}
@media print{
:root{font-size:9pt}body{padding:0;background:none;line-height:1.35;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h1{font-size:2rem}h2{margin:5mm 0 2mm}
.map{margin-bottom:4mm;border-spacing:1.2mm 0;margin-inline:-1.2mm;width:calc(100% + 2.4mm)}.map .corner{width:26mm}.map tr{break-inside:avoid}
.note{padding:1mm 1.5mm;margin-bottom:1mm}.map td,.map td.empty,.map .lane{padding:1.2mm 0 .6mm}.map .about-stage{padding:0 1.5mm 1.2mm}
.map .stage{padding:1mm 1.5mm}
.curves{max-width:150mm}
.list tr,figure{break-inside:avoid}.list tbody tr:first-child{break-before:avoid}caption{break-after:avoid}
a{color:inherit}nav{display:none}
body.summary{page:portrait;line-height:1.3}.summary li{margin-bottom:.1em}.summary h1{font-size:16pt}.summary h2{font-size:12pt;margin:3.5mm 0 1mm}.summary .lead{margin:0 0 1mm}.summary footer{margin-top:3mm}
}
`;

/** SHA-256 of `style` (a test holds the two together): what is written into the policy of every page. */
export const styleHash = (): string => 'sha256-+IY6sn+ro1byDXAtEsIyPVvkekl10AxEXfrc5e/7VDE=';
