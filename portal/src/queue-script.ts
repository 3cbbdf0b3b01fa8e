/**
 * The one script of the portal: the wall hears that its sitting changed, asks for the page again and puts the new
 * numbers in. It looks every half minute besides, so that a lost connection shows old numbers for no longer than that.
 * Without script the page is loaded anew by itself.
 */
export const queueScript = `
(function(){
var main=document.querySelector('main'),line=document.getElementById('line'),busy=false,again=false;
function look(){
if(busy){again=true;return}
busy=true;
fetch(location.href,{headers:{accept:'text/html'},cache:'no-store'}).then(function(answer){
if(!answer.ok)throw new Error(String(answer.status));
return answer.text()}).then(function(text){
var page=new DOMParser().parseFromString(text,'text/html').querySelector('main');
if(page&&page.innerHTML!==main.innerHTML){main.innerHTML=page.innerHTML}
line.hidden=true}).catch(function(){line.hidden=false}).then(function(){
busy=false;if(again){again=false;look()}})}
if(window.EventSource){var source=new EventSource(location.pathname+'/live');source.addEventListener('sitting',look)}
setInterval(look,30000);
})()
`
  .trim()
  .replaceAll('\n', '')
