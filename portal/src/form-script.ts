/**
 * The one script of the portal, for the web form alone; the form works without it. It solves the task of the page, offers
 * places while one types, and sends files in pieces that go on where a bad network stopped them. Old browsers must read it.
 */

/** The script as it is sent. */
export const formScript = `(function(){
var f=document.forms.grievance;if(!f||!window.fetch||!window.Promise)return;
var en=document.documentElement.lang==='en',T=en?{wait:'waiting for the network',done:'added',bad:'this file cannot be added',files:'Files are still on their way'}:{wait:'नेटवर्क की प्रतीक्षा',done:'जुड़ गई',bad:'यह फ़ाइल नहीं जुड़ सकती',files:'फ़ाइलें अभी भेजी जा रही हैं'};
function sleep(ms){return new Promise(function(ok){setTimeout(ok,ms)})}
var W=f.getAttribute('data-work'),S=window.crypto&&crypto.subtle;
if(W&&S){W=JSON.parse(W);var E=new TextEncoder();(async function(){for(var n=0;n<=W.maxnumber;n++){var h=new Uint8Array(await S.digest('SHA-256',E.encode(W.salt+n)));for(var s='',i=0;i<32;i++)s+=(h[i]<16?'0':'')+h[i].toString(16);if(s===W.challenge){W.number=n;f.elements.work.value=btoa(JSON.stringify(W));return}}})()}
var p=f.elements.place,c=f.elements.placeCode,L=document.getElementById('places'),K={},t;
p.addEventListener('input',function(){c.value=K[p.value]||'';clearTimeout(t);var q=p.value.trim();if(c.value||q.length<2)return;t=setTimeout(function(){fetch('/file/places?q='+encodeURIComponent(q)+(en?'&lang=en':'')).then(function(r){return r.ok?r.json():[]}).then(function(a){L.textContent='';a.forEach(function(x){K[x.name]=x.code;var o=document.createElement('option');o.value=x.name;L.appendChild(o)})}).catch(function(){})},350)});
var U=f.getAttribute('data-pieces'),I=f.elements.files,B=document.getElementById('taken'),busy=0,line=Promise.resolve(),P=32768;
async function send(file,li){var say=li.lastChild,id=file.name.slice(-60)+'|'+file.size+'|'+file.lastModified,u=U+'&file='+encodeURIComponent(id),at=-1,t0,pause=1000;
for(;;){try{if(at<0){at=(await (await fetch(u)).json()).have}
t0=Date.now();var r=await fetch(u+'&at='+at+'&size='+file.size+'&name='+encodeURIComponent(file.name.slice(-120)),{method:'POST',headers:{'content-type':'application/octet-stream'},body:file.slice(at,at+P)});
if(r.status===413||r.status===415||r.status===422||r.status===409){say.textContent=' '+T.bad;return}
if(!r.ok)throw 0;var a=await r.json();pause=1000;if(a.whole){say.textContent=' '+T.done;return}at=a.have;say.textContent=' '+Math.floor(at*100/file.size)+'%';
var d=Date.now()-t0;P=d<1500?Math.min(P*2,524288):d>6000?Math.max(P/2,16384):P}
catch(e){say.textContent=' '+T.wait;at=-1;await sleep(pause);pause=Math.min(pause*2,20000)}}}
I.addEventListener('change',function(){[].forEach.call(I.files,function(file){var li=document.createElement('li');li.appendChild(document.createElement('span')).textContent=file.name;li.appendChild(document.createElement('span'));B.appendChild(li);busy++;line=line.then(function(){return send(file,li)}).then(function(){busy--})});I.value=''});
var sent=0;f.addEventListener('submit',function(e){if(sent){e.preventDefault();return}if(busy){e.preventDefault();var b=e.submitter,s=B.appendChild(document.createElement('li'));s.textContent=T.files;line.then(function(){s.remove();if(b)b.click()});return}sent=1;setTimeout(function(){sent=0},8000)});
})()
`
