/**
 * Pictures and recordings to try things out with: drawn and spoken for this purpose, of no real place.
 * The pictures are drawn here and made into JPEG when first asked for; each shows a state before or after.
 */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** A sample one may send, with its name in both languages. */
export interface Sample {
  readonly name: string
  readonly hi: string
  readonly en: string
}

/** The drawn photographs. */
export const PHOTOS: readonly Sample[] = [
  { name: 'handpump-dry', hi: 'सूखा चापाकल', en: 'Dry handpump' },
  { name: 'handpump-repaired', hi: 'चालू चापाकल', en: 'Handpump repaired' },
  { name: 'road-broken', hi: 'टूटी सड़क', en: 'Broken road' },
  { name: 'road-repaired', hi: 'बनी सड़क', en: 'Road repaired' },
  { name: 'transformer-burnt', hi: 'जला ट्रांसफार्मर', en: 'Burnt transformer' },
  { name: 'transformer-new', hi: 'नया ट्रांसफार्मर', en: 'New transformer' },
  { name: 'drain-blocked', hi: 'जाम नाली', en: 'Blocked drain' },
  { name: 'paper', hi: 'आवेदन की प्रति', en: 'Copy of the application' },
]

/** The spoken notes. */
export const VOICES: readonly Sample[] = [
  { name: 'voice-handpump', hi: 'आवाज़: चापाकल खराब', en: 'Voice: handpump' },
  { name: 'voice-transformer', hi: 'आवाज़: ट्रांसफार्मर', en: 'Voice: transformer' },
]

/** The short films (MP4, H.264 and AAC). */
export const VIDEOS: readonly Sample[] = [
  { name: 'video-handpump', hi: 'वीडियो: चालू चापाकल', en: 'Video: handpump' },
  { name: 'video-road', hi: 'वीडियो: टूटी सड़क', en: 'Video: road' },
]

const made = new Map<string, Promise<Buffer>>()

/** The JPEG of a drawn photograph, or undefined if there is none of that name. */
export function samplePhoto(name: string): Promise<Buffer> | undefined {
  const drawing = DRAWINGS[name]
  if (!drawing) return undefined
  const known = made.get(name)
  if (known) return known
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="1200" height="900">${DEFS}${drawing()}</svg>`
  const photo = sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer()
  made.set(name, photo)
  return photo
}

/** The recording of that name (ogg, Opus, mono), or undefined if there is none. */
export function sampleVoice(name: string): Promise<Buffer> | undefined {
  if (!VOICES.some((voice) => voice.name === name)) return undefined
  return readFile(new URL(`../assets/${name}.ogg`, import.meta.url))
}

/** The film of that name, or undefined if there is none. */
export function sampleVideo(name: string): Promise<Buffer> | undefined {
  if (!VIDEOS.some((video) => video.name === name)) return undefined
  return readFile(new URL(`../assets/${name}.mp4`, import.meta.url))
}

/** A WebP sticker: folded hands, drawn. */
export function sampleSticker(): Promise<Buffer> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="512" height="512"><circle cx="50" cy="50" r="46" fill="#ffb74d"/>' +
    '<path d="M50 18c-5 8-9 22-9 34l-10 20h38L59 52c0-12-4-26-9-34z" fill="#8d5a2b"/><path d="M50 18v54" stroke="#6d4420" stroke-width="2"/><path d="M29 72h42v10H29z" fill="#e65100"/></svg>'
  return sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer()
}

const DEFS = `<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9fc5dd"/><stop offset="1" stop-color="#e9e4d3"/></linearGradient>
<linearGradient id="earth" x2="0" y2="1"><stop stop-color="#b89468"/><stop offset="1" stop-color="#8a6a45"/></linearGradient>
<linearGradient id="iron" x2="1" y2="0"><stop stop-color="#3e5a52"/><stop offset=".4" stop-color="#6f9187"/><stop offset="1" stop-color="#2f4640"/></linearGradient>
<filter id="grain"><feTurbulence baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .3  0 0 0 0 .25  0 0 0 0 .2  0 0 0 .35 0"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="3"/></filter></defs>`

const GRAIN = '<rect width="400" height="300" filter="url(#grain)" opacity=".45"/>'

const village = (): string => `<rect width="400" height="180" fill="url(#sky)"/>
<g filter="url(#soft)"><ellipse cx="60" cy="150" rx="70" ry="34" fill="#6f8f57"/><ellipse cx="350" cy="148" rx="80" ry="38" fill="#7d9a5f"/></g>
<path d="M20 178v-52l52-26 52 26v52z" fill="#c9a27a"/><path d="M10 130l62-34 62 34-6 6-56-30-56 30z" fill="#7c5136"/><path d="M60 178v-34h24v34z" fill="#5a3d2a"/>
<rect y="172" width="400" height="128" fill="url(#earth)"/>`

function handpump(works: boolean): string {
  const platform = works ? '#a9a7a0' : '#8f8a80'
  const water = works
    ? `<path d="M261 168c14 6 18 24 18 62" fill="none" stroke="#d8f0fb" stroke-width="7" opacity=".9"/><path d="M264 168c11 7 14 24 14 62" fill="none" stroke="#8ccbe8" stroke-width="3"/>
<path d="M258 226h42l-6 34h-30z" fill="#3b6fb0"/><ellipse cx="279" cy="228" rx="21" ry="5" fill="#cfeaf7"/><ellipse cx="225" cy="262" rx="96" ry="10" fill="#7fb2c9" opacity=".5"/>`
    : `<path d="M268 238h42l-6 30h-30z" fill="#b0533b"/><ellipse cx="289" cy="240" rx="21" ry="5" fill="#4c2318"/>
<g stroke="#5f472c" stroke-width="1.5" fill="none" opacity=".8"><path d="M90 262l30-12 22 14 34-6M150 286l26-14 40 10M300 280l24-14 30 8M60 230l26 8 14-10"/></g>`
  const handle = works ? 'M196 116l-62-34' : 'M196 118l-58 46'
  return `${village()}<ellipse cx="212" cy="256" rx="120" ry="26" fill="${platform}"/><ellipse cx="212" cy="251" rx="112" ry="21" fill="${works ? '#c4c1b8' : '#a59d8f'}"/>
<rect x="198" y="118" width="30" height="132" fill="url(#iron)"/><rect x="190" y="96" width="46" height="34" rx="5" fill="url(#iron)"/><path d="M226 150h26c8 0 12 6 12 18h-11c0-6-2-7-6-7h-21z" fill="url(#iron)"/>
<path d="${handle}" stroke="#41584f" stroke-width="9" stroke-linecap="round"/><rect x="192" y="238" width="42" height="14" fill="#31453f"/>${water}${works ? '' : '<path d="M198 170l30 12M200 206l26-10" stroke="#7a3f22" stroke-width="5" opacity=".7"/>'}${GRAIN}`
}

function road(good: boolean): string {
  const surface = good ? '#5a5c5f' : '#6e665c'
  const marks = good
    ? '<path d="M199 120l-3 40h8l-3-40zM194 176l-5 44h22l-5-44zM186 238l-8 62h44l-8-62z" fill="#f3f0e4"/><path d="M182 118L70 300h10L184 118zM218 118l112 182h-10L216 118z" fill="#e9e5d6"/>'
    : `<g fill="#4a3b2b"><ellipse cx="176" cy="250" rx="52" ry="18"/><ellipse cx="252" cy="206" rx="34" ry="11"/><ellipse cx="190" cy="172" rx="22" ry="6"/><ellipse cx="284" cy="276" rx="40" ry="13"/></g>
<g fill="#8fa6ad" opacity=".85"><ellipse cx="172" cy="252" rx="38" ry="11"/><ellipse cx="252" cy="208" rx="22" ry="6"/></g><g stroke="#3f352b" stroke-width="2" fill="none"><path d="M120 280l30-26 10 8M230 240l30 20 36-14M200 190l30-8 20 6"/></g>`
  return `${village()}<g transform="translate(0 89) scale(1 .703)"><path d="M180 118h40l130 182H50z" fill="${surface}"/>${good ? '' : '<path d="M180 118h8L100 300H50zM212 118h8l130 182h-42z" fill="#9b7d58"/>'}${marks}</g>${GRAIN}`
}

function transformer(fine: boolean): string {
  const body = fine ? '#8fa3a8' : '#4d4a45'
  const fire = fine
    ? '<path d="M196 176h28v18h-28z" fill="#f4f6f2"/><path d="M208 178l-6 9h6l-3 7 9-10h-6l3-6z" fill="#d39a18"/>'
    : `<g filter="url(#soft)"><path d="M170 96c-20-30 12-40-4-74 40 10 30 40 50 46 22-24 46-20 50-52 14 44-20 60-16 82z" fill="#3b3733" opacity=".75"/></g>
<path d="M186 128c-6-16 8-20 4-36 16 8 16 22 24 26 4-8 10-10 10-20 10 14 6 22 2 32z" fill="#e8772e"/><path d="M198 128c-2-8 4-10 4-18 8 6 8 12 14 18z" fill="#ffd35c"/><path d="M170 150l26 40M240 140l-20 60" stroke="#191714" stroke-width="6" opacity=".8"/>`
  return `${village()}<path d="M120 60h10v220h-10zM280 60h10v220h-10z" fill="#8d8d88"/><path d="M96 74h218v7H96zM112 214h186v10H112z" fill="#6e5a45"/>
<g stroke="#333" stroke-width="1.5" fill="none"><path d="M0 66q60 16 108 8M302 74q60 4 98-16M0 54q60 16 108 10"/></g><rect x="160" y="130" width="96" height="84" rx="6" fill="${body}"/>
<g fill="${fine ? '#768a90' : '#35322e'}"><path d="M150 142h10v62h-10zM256 142h10v62h-10zM138 142h8v62h-8zM270 142h8v62h-8z"/></g><g fill="#7a4a32"><path d="M178 106h10v26h-10zM204 106h10v26h-10zM230 106h10v26h-10z"/></g>
<g stroke="#333" stroke-width="2" fill="none"><path d="M183 106L150 78M209 106V78M235 106l24-28"/></g>${fire}${GRAIN}`
}

const drain =
  (): string => `${village()}<path d="M150 172h46L120 300H10z" fill="#8e8a80"/><path d="M158 172h30L100 300H34z" fill="#2f2f27"/><path d="M152 200l26 4-20 30-30-4zM110 250l30 6-22 30-36-2z" fill="#4f4d34"/>
<g><path d="M140 214l18-6 8 10-14 8z" fill="#d8d4c8"/><path d="M96 262l24-4 4 12-22 4z" fill="#b6553c"/><path d="M120 236l10-8 12 4-4 12z" fill="#4f7fb0"/><path d="M70 284l20-6 10 8-16 8z" fill="#e4dfcf"/></g>
<path d="M196 210c60-16 150-6 204 16v50c-80 20-190 10-250-6z" fill="#4b5147" opacity=".8"/><path d="M220 232c40-8 100-6 140 8" stroke="#8b958d" stroke-width="3" fill="none" opacity=".7"/>${GRAIN}`

function paper(): string {
  const lines = Array.from({ length: 11 }, (_, n) => {
    const y = 92 + n * 14
    const width = [96, 118, 110, 120, 104, 118, 60, 114, 120, 108, 70][n] ?? 100
    return `<path d="M142 ${y}h${width}" stroke="#3a4a78" stroke-width="2.2" stroke-dasharray="${9 + (n % 4)} 2 ${5 + (n % 3)} 3"/>`
  }).join('')
  return `<rect width="400" height="300" fill="#7a5637"/><path d="M0 60l400-30M0 180l400-24M0 280l400-20" stroke="#6a492d" stroke-width="3"/>
<g transform="rotate(-4 200 150)"><rect x="118" y="18" width="170" height="262" fill="#000" opacity=".25" filter="url(#soft)"/><rect x="114" y="14" width="170" height="262" fill="#f7f3e6"/><path d="M150 40h98" stroke="#222" stroke-width="4"/><path d="M170 54h58" stroke="#222" stroke-width="2.4"/>${lines}
<circle cx="248" cy="246" r="19" fill="none" stroke="#7b3fa0" stroke-width="3" opacity=".75"/><path d="M236 246h24M240 238h16M240 254h16" stroke="#7b3fa0" stroke-width="1.6" opacity=".75"/><path d="M144 256q12-14 20 0t22-6" stroke="#22336b" stroke-width="2" fill="none"/></g>${GRAIN}`
}

const DRAWINGS: Readonly<Record<string, () => string>> = {
  'handpump-dry': () => handpump(false),
  'handpump-repaired': () => handpump(true),
  'road-broken': () => road(false),
  'road-repaired': () => road(true),
  'transformer-burnt': () => transformer(false),
  'transformer-new': () => transformer(true),
  'drain-blocked': drain,
  paper,
}
