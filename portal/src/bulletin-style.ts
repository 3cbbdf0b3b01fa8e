/** The style sheet of the bulletin, which stands in the document itself. Prints on A4 in colour or in black and white. */
export const bulletinStyle = `
:root{--ink:#14252a;--soft:#4a5d64;--teal:#0b5d66;--amber:#b8741a;--line:#cbd9db;--wash:#eef5f5}
*{box-sizing:border-box}
body{margin:0;background:#e9efef;color:var(--ink);font:1rem/1.55 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI","Kohinoor Devanagari",Mangal,sans-serif;overflow-wrap:break-word}
main{max-width:54rem;margin:1.2rem auto;background:#fff;padding:2rem 2.4rem 2.4rem;border:1px solid var(--line);border-radius:8px}
h1,h2{line-height:1.3;margin:0 0 .5rem}
h1{font-size:1.9rem;color:var(--teal)}
h2{font-size:1.15rem;color:var(--teal);margin-top:1.8rem}
p{margin:0 0 .6rem}
a{color:var(--teal)}
header{text-align:center;border-bottom:3px solid var(--teal);padding-bottom:.9rem}
header p{margin:0 0 .3rem}
.office b,.office span{display:block}
.office span,.quiet,.key{color:var(--soft)}
.when{font-size:1.05rem}
.other{font-size:.92rem}
.tiles{display:grid;grid-template-columns:repeat(6,1fr);gap:.6rem;margin:0}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--wash);border-radius:8px;padding:.7rem .4rem;text-align:center}
.tiles dt{color:var(--soft);font-size:.9rem;line-height:1.3}
.tiles dd{margin:0;font-size:1.7rem;font-weight:700;color:var(--teal);font-variant-numeric:tabular-nums;line-height:1.25}
.tiles [data-measure=late] dd{color:#a3201d}
.tiles.work{grid-template-columns:repeat(4,1fr);margin-bottom:1rem}
.remark{border-left:5px solid var(--amber);padding:.1rem 0 .1rem 1rem;margin-top:1.6rem}
.remark h2{margin-top:0}
.chart{display:block;width:100%;height:auto;margin:.2rem 0 0}
.chart .a,.key .a{fill:#0b5d66;background:#0b5d66}
.chart .b,.key .b{fill:#d39a4a;background:#d39a4a}
.chart text{font-size:13px;fill:#14252a;font-family:inherit}
.chart .n{font-size:12px;font-variant-numeric:tabular-nums}
.chart line{stroke:#8aa1a6}
.key{font-size:.9rem;margin:0 0 .3rem}
.key span{display:inline-block;width:.8rem;height:.8rem;border-radius:3px;margin:0 .3rem 0 .8rem}
.key span:first-child{margin-left:0}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.95rem}
th,td{padding:.38rem .5rem;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums;vertical-align:top}
th:first-child{text-align:left}
thead th{color:var(--soft);font-size:.88rem;vertical-align:bottom}
tbody th{font-weight:500}
tfoot th,tfoot td{font-weight:700;background:var(--wash);border-bottom:0}
.cases{list-style:none;margin:0;padding:0}
.cases li{border-top:1px solid var(--line);padding:.8rem 0 .3rem;break-inside:avoid}
.cases p{margin:0 0 .25rem}
.about b{color:var(--teal);margin-right:.4rem}
.how{font-size:.93rem}
.how dl{margin:0 0 .6rem}
.how dl div{display:flex;gap:.5rem}
.how dt{font-weight:600;min-width:7rem}
.how dd{margin:0}
.root{border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;margin-top:1.4rem;font-size:.93rem}
.root h2{margin-top:0}
.hash{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.82rem;overflow-wrap:anywhere;margin:0}
footer{border-top:1px solid var(--line);margin-top:1.6rem;padding-top:.8rem;color:var(--soft);font-size:.9rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid #14252a;outline-offset:2px}
.pages{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center}
.pages a,.pages b{display:inline-block;min-width:1.9rem;padding:.25rem .3rem;text-align:center;border:1px solid var(--line);border-radius:4px}
@media (max-width:44rem){
main{margin:0;padding:1.2rem 1rem;border:0;border-radius:0}
h1{font-size:1.5rem}
.tiles{grid-template-columns:repeat(3,1fr)}
.tiles.work{grid-template-columns:repeat(2,1fr)}
}
@media print{
@page{size:A4;margin:14mm}
:root{--ink:#000;--soft:#333;--teal:#000;--line:#999;--wash:#fff}
body{background:#fff;font-size:10pt}
main{border:0;padding:0;margin:0;max-width:none}
.tiles{grid-template-columns:repeat(6,1fr)}
.tiles.work{grid-template-columns:repeat(4,1fr)}
.tiles div{border:1px solid #999}
.tiles [data-measure=late] dd{color:#000}
.chart,.key span{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.other,.pages{display:none}
section,tr,.tiles{break-inside:avoid}
section:has(table),section:has(.cases){break-inside:auto}
.chart{break-inside:avoid}
h2{break-after:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.scroll{overflow:visible}
}
`
  .trim()
  .replaceAll('\n', '')
