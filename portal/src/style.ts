/** The one style sheet, inlined in every page: system fonts, no pictures, prints in black on white. */
export const style = `
:root{--ink:#14252a;--soft:#4a5d64;--teal:#0b5d66;--deep:#08444b;--wash:#eef5f5;--line:#cbd9db;--amber:#fff4d6;--amber-line:#b47a10;--red:#a3201d;--red-wash:#fdf0ef}
*,:before,:after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#f7faf9;font:1.0625rem/1.6 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI","Kohinoor Devanagari",Mangal,sans-serif;overflow-wrap:break-word}
a{color:var(--teal);text-underline-offset:.2em}
a:hover{color:var(--deep);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px #ffd257;border-radius:4px}
h1,h2,h3{line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
h1{font-size:1.6rem}
h2{font-size:1.2rem;color:var(--teal)}
h3{font-size:1.05rem}
p{margin:0 0 .75rem}
.wide{max-width:66rem;margin:0 auto;padding:0 1.1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.rehearsal{background:#ffd257;color:#2b1f00;font-size:.92rem;text-align:center;padding:.4rem 0;margin:0}
.top .rehearsal .wide{display:block;padding-top:0;padding-bottom:0}
.top .rehearsal a{color:#2b1f00;text-decoration:underline;white-space:nowrap}
.top .rehearsal a:focus-visible{outline-color:#2b1f00}
.top{background:var(--teal);color:#fff}
.top .wide{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem 1.4rem;padding-top:.7rem;padding-bottom:.7rem}
.top a{color:#fff;text-decoration:none;padding:.3rem 0}
.top a:hover,.top nav a[aria-current]{text-decoration:underline;text-decoration-thickness:2px}
.top :focus-visible{outline-color:#fff;box-shadow:none}
.brand{margin-right:auto;line-height:1.3}
.brand b{display:block;font-size:1.15rem}
.brand span{font-size:.92rem;color:#d5e9ea}
.top nav{display:flex;flex-wrap:wrap;gap:0 1.2rem;font-size:.98rem}
.top .language{border:1px solid #9cc5c8;border-radius:6px;padding:.25rem .7rem}
main.wide{padding-top:1.8rem;padding-bottom:2.2rem}
main.narrow{max-width:46rem}
.foot{border-top:1px solid var(--line);background:#fff;color:var(--soft);font-size:.9rem;padding:1.2rem 0 1.6rem}
.foot p{max-width:46rem;margin:0}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:0 1.5rem;margin:0 0 .8rem}
.ways ul{list-style:none;margin:0;padding:0}
.foot a{display:inline-block;padding:.25rem 0}
.tiles{list-style:none;margin:.8rem 0 1.6rem;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem}
.tiles li{background:#fff;border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem}
.tiles h3,.tiles p{margin:0}
.tiles p{color:var(--soft);font-size:.98rem}
.card{background:#fff;border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.25rem;margin:0 0 1.2rem}
.button{display:inline-block;border:0;border-radius:8px;background:var(--teal);color:#fff;font:inherit;font-weight:600;padding:.65rem 1.4rem;text-decoration:none;cursor:pointer;min-height:2.9rem}
.button:hover{background:var(--deep);color:#fff}
.button.second{background:#fff;color:var(--teal);border:2px solid var(--teal)}
.button.second:hover{background:var(--wash);color:var(--deep)}
.doing{display:flex;flex-wrap:wrap;gap:.7rem;align-items:center}
.quiet{color:var(--soft);font-size:.95rem}
.hero{display:grid;gap:1.4rem;margin:0 0 1.8rem}
.hero h1{font-size:clamp(1.75rem,5.2vw,2.5rem)}
.hero .lead{font-size:1.13rem;color:var(--soft);max-width:34rem}
.number{margin:1.1rem 0 1rem}
.number span{display:block;color:var(--soft);font-size:.95rem}
.number b{font-size:1.75rem;letter-spacing:.02em;color:var(--teal);white-space:nowrap;font-variant-numeric:tabular-nums}
.how{list-style:none;margin:.8rem 0 2rem;padding:0;display:grid;gap:1rem;counter-reset:how}
.how li{background:#fff;border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem 1rem 3.6rem;position:relative;counter-increment:how}
.how li:before{content:counter(how);position:absolute;left:1rem;top:1rem;width:1.9rem;height:1.9rem;border-radius:50%;background:var(--wash);color:var(--teal);font-weight:700;display:grid;place-items:center}
.how h3,.how p{margin:0}
.how p{color:var(--soft);font-size:.98rem}
.counts{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem;margin:.6rem 0 0;text-align:center}
.counts.four{grid-template-columns:repeat(auto-fit,minmax(7rem,1fr))}
.counts div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.counts dt{color:var(--soft);font-size:.92rem;line-height:1.35}
.counts dd{margin:0;font-size:1.6rem;font-weight:700;color:var(--teal);font-variant-numeric:tabular-nums}
label{display:block;font-weight:600}
.links{margin-top:.9rem}
.hint{color:var(--soft);font-size:.92rem;margin:0 0 .3rem}
input{font:inherit;font-size:1.15rem;width:100%;border:2px solid #5b7076;border-radius:8px;padding:.55rem .75rem;background:#fff;color:var(--ink)}
textarea{font:inherit;width:100%;border:2px solid #5b7076;border-radius:8px;padding:.55rem .75rem;background:#fff;color:var(--ink);resize:vertical}
textarea[aria-invalid]{border-color:var(--red)}
input[type=file]{font-size:1rem;padding:.5rem;border-style:dashed}
.tick{display:flex;gap:.7rem;align-items:flex-start;font-weight:400;padding:.3rem 0;min-height:1.9rem}
.tick input{width:1.5rem;height:1.5rem;flex:none;margin:.1rem 0 0}
fieldset{border:1px solid var(--line);border-radius:8px;margin:0 0 1.1rem;padding:.6rem .9rem}
legend{font-weight:600;padding:0 .3rem}
.taken{list-style:none;margin:-.4rem 0 1rem;padding:0}
.taken li{padding:.25rem 0;overflow-wrap:anywhere}
.plain{font:inherit;background:none;border:0;color:var(--teal);text-decoration:underline;padding:.25rem .4rem;cursor:pointer}
.other{margin:0 0 1.2rem}
blockquote+.facts{margin-top:1rem}
.alert ul{margin:.3rem 0 0;padding-left:1.2rem}
input.short{max-width:9rem;letter-spacing:.2em}
input[aria-invalid]{border-color:var(--red)}
.field{margin:0 0 1.1rem}
.wrong{color:var(--red);font-weight:600;margin:0 0 .3rem}
.alert{border:1px solid var(--red);border-left-width:6px;border-radius:8px;background:var(--red-wash);padding:.8rem 1rem;margin:0 0 1.2rem}
.alert p{margin:0}
.ask{border:1px solid var(--amber-line);border-left-width:6px;border-radius:10px;background:var(--amber);padding:1rem 1.2rem;margin:0 0 1.2rem}
.ask h2{color:#5c3b00}
.ask :last-child{margin-bottom:0}
.code{font-variant-numeric:tabular-nums;letter-spacing:.02em;white-space:nowrap}
.state{margin:.1rem 0 .3rem;font-size:1.45rem;font-weight:700;color:var(--teal);line-height:1.3}
.stages{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);margin:1.3rem 0 .2rem;padding:0;font-size:.86rem;line-height:1.3;text-align:center}
.stages li{position:relative;padding:1.75rem .15rem 0;color:var(--soft)}
.stages li:before{content:"";position:absolute;top:.1rem;left:50%;width:1.2rem;height:1.2rem;margin-left:-.6rem;border-radius:50%;border:2px solid #8aa1a6;background:#fff;z-index:1}
.stages li:after{content:"";position:absolute;top:.63rem;right:50%;width:100%;height:3px;background:var(--line)}
.stages li:first-child:after{display:none}
.stages .done:before{background:var(--teal);border-color:var(--teal)}
.stages .done:after,.stages .now:after{background:var(--teal)}
.stages .now{color:var(--ink);font-weight:700}
.stages .now:before{border:5px solid var(--teal)}
.stages .done{color:var(--ink)}
.facts{display:grid;grid-template-columns:1fr;gap:0 1.5rem;margin:0}
.facts dt{color:var(--soft);font-size:.92rem;line-height:1.4}
.facts dd{margin:0 0 .6rem;font-weight:600}
.facts dd:last-child{margin-bottom:0}
.late{display:inline-block;background:var(--red-wash);color:var(--red);border:1px solid var(--red);border-radius:5px;padding:0 .45rem;font-size:.86rem;margin-left:.3rem}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--line)}
blockquote p:last-child,.card>:last-child,article>:last-child{margin-bottom:0}
article+article{border-top:1px solid var(--line);margin-top:1.2rem;padding-top:1.1rem}
.way{list-style:none;margin:.4rem 0 0;padding:0}
.way li{position:relative;padding:0 0 1rem 1.7rem}
.way li:last-child{padding-bottom:0}
.way li:before{content:"";position:absolute;left:.1rem;top:.5rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--teal);z-index:1}
.way li:after{content:"";position:absolute;left:.4rem;top:.6rem;bottom:-.5rem;width:2px;background:var(--line)}
.way li:last-child:after{display:none}
.way time{display:block;color:var(--soft);font-size:.9rem}
.ledger{list-style:none;margin:.6rem 0 0;padding:0}
.ledger li{border-left:4px solid var(--line);padding:.1rem 0 .1rem 1rem;margin:0 0 1rem}
.ledger li:last-child{margin-bottom:0}
.ledger li>*{display:block}
.ledger li>span{color:var(--soft);font-size:.92rem}
.evidence{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.4rem,1fr));gap:.8rem;margin:1rem 0;padding:0;list-style:none}
.evidence figure{margin:0}
.evidence img{display:block;width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:8px;border:1px solid var(--line);background:var(--wash)}
.scan{margin:0;padding:0;list-style:none}
.scan figure{margin:0 0 1.6rem}
.scan img{display:block;width:100%;min-height:12rem;border-radius:8px;border:1px solid var(--line);background:var(--wash)}
.scan figcaption{font-size:.88rem;color:var(--soft);padding-top:.3rem}
.evidence figcaption{font-size:.88rem;line-height:1.4;color:var(--soft);padding-top:.3rem}
.files{list-style:none;padding:0;margin:0 0 .8rem}
.links a{margin-right:1.4rem;display:inline-block;padding:.2rem 0;font-weight:600}
.paper{background:#fff;border:1px solid var(--line);border-radius:6px;padding:1.6rem 1.4rem}
.letterhead{text-align:center;border-bottom:2px solid var(--teal);padding-bottom:.7rem;margin-bottom:1.1rem;line-height:1.4}
.letterhead b{display:block;font-size:1.25rem;color:var(--teal)}
.paper h1{text-align:center;margin:0}
.paper h2{font-size:1.05rem;margin:1.4rem 0 .4rem}
.paper .numberline{text-align:center;margin:.1rem 0 1.1rem}
.paper .facts{background:var(--wash);border-radius:6px;padding:.9rem 1rem}
.paper .evidence img{aspect-ratio:auto;object-fit:contain;max-height:22rem}
.roster{width:100%;border-collapse:collapse}
.roster th,.roster td{text-align:left;padding:.5rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
.roster thead th{color:var(--soft);font-size:.92rem}
.roster tbody th{font-weight:600;width:45%}
.doors h2{font-size:1rem;color:var(--soft);margin:0}
.doors .address{font-size:1.2rem;font-weight:700;color:var(--teal);overflow-wrap:anywhere}
.doors .note{color:#5c3b00;font-weight:600;margin-top:.4rem}
.steps{margin:.2rem 0 1.4rem;padding-left:1.3rem}
.steps li{margin:0 0 .4rem}
.columns{columns:16rem;column-gap:2rem;margin:0 0 1.4rem;padding-left:1.2rem}
details{background:#fff;border:1px solid var(--line);border-radius:8px;margin:0 0 .5rem;padding:.2rem .9rem}
summary{cursor:pointer;font-weight:600;padding:.5rem 0;color:var(--teal)}
.sign{text-align:right;margin:1.2rem 0;line-height:1.45}
.proof{border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;margin-top:1.6rem;font-size:.92rem}
.proof p{margin:0 0 .35rem}
.hash{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.82rem;overflow-wrap:anywhere}
.printed{display:none}
.record h2{font-size:1.1rem}
.record p{margin:0 0 .3rem}
.counts.six{grid-template-columns:repeat(3,1fr)}
select{font:inherit;width:100%;border:2px solid #5b7076;border-radius:8px;padding:.55rem .75rem;background:#fff;color:var(--ink)}
summary{cursor:pointer;font-weight:600}
.files-table .hash{display:block;color:var(--soft);font-weight:400;font-size:.72rem}
.formats a{display:inline-block;margin-right:1.1rem;font-weight:600}
.files-table td{white-space:nowrap}
@media (min-width:40rem){
.facts{grid-template-columns:auto 1fr;gap:.5rem 1.5rem;align-items:baseline}
.facts dd{margin:0}
.how{grid-template-columns:1fr 1fr}
.stages{font-size:.95rem}
h1{font-size:1.85rem}
.paper{padding:2.2rem 2.4rem}
.paper .evidence{grid-template-columns:1fr 1fr}
}
@media (min-width:56rem){
.hero{grid-template-columns:1.25fr 1fr;gap:3rem;align-items:center;margin:1rem 0 2.6rem}
.hero .card{margin:0;padding:1.6rem}
.how{grid-template-columns:repeat(4,1fr)}
.how li{padding:3.6rem 1.2rem 1.2rem}
.counts dd{font-size:2rem}
}
@media print{
@page{size:A4;margin:16mm}
:root{--ink:#000;--soft:#333;--teal:#000;--deep:#000;--wash:#fff;--line:#999;--amber:#fff;--amber-line:#000;--red:#000;--red-wash:#fff}
body{background:#fff;color:#000;font-size:10.5pt}
.top{background:none;color:#000;border-bottom:2px solid #000}
.top>.wide{padding:0 0 .4rem;justify-content:center;text-align:center;max-width:none}
.top a,.top .brand span{color:#000}
.brand{margin:0}
.top nav,.top .language,.foot,.skip,.rehearsal a,.links,.button,form{display:none}
body:has(.letterhead) .top{display:none}
main.wide{padding:1rem 0 0;max-width:none}
.card,.paper,.ask,details{border:0;border-radius:0;padding:0;background:none}
.ask{border-left:3px solid #000;padding-left:.8rem}
.ask h2{color:#000}
.rehearsal{background:none;border:1px solid #000}
.ask:has(form,.button),details:has(form){display:none}
details::details-content{content-visibility:visible;block-size:auto;height:auto}
summary{list-style:none}
.paper .facts{border:1px solid #999;print-color-adjust:exact}
svg,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg{break-inside:avoid}
thead{display:table-header-group}
tr,.scan li,.evidence li,.proof,.sign,.ask,.way li,.record,.counts{break-inside:avoid}
h1,h2,h3,summary{break-after:avoid}
.stages{display:none}
.way li:before{print-color-adjust:exact}
.printed{display:block;border-top:1px solid #999;margin-top:1.2rem;padding-top:.4rem;font-size:9pt;overflow-wrap:anywhere}
}
`
  .trim()
  .replaceAll('\n', '')
