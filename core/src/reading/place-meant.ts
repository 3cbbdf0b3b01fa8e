/**
 * Village or panchayat of one name? A bare name is the village. The panchayat is meant by those who speak of its head
 * ("पिपरगाँव के सरपंच"), or name it around one of its villages; a way, a bend or a hospital lies at the village again.
 */

import type { Mention } from './mention.ts'
import type { CueFound } from './place-cue.ts'
import type { Cue } from './place-index.ts'

const HEAD =
  '(?:(?:gram|ग्राम|पूर्व|purv|up|उप)\\s+)?(?:सरपंच|मुखिया|प्रधान|सचिव|पंच|रोजगार सेवक|पैक्स|ग्राम कचहरी|sarpanch|mukhiya|mukhia|pradhan|sachiv|rojgar sevak|pacs|gram kachahri|gp)'
const HEADED = new RegExp(`^\\s*(?:(?:के|का|की|ke|ka|ki|k)\\s+)?${HEAD}(?![\\p{L}\\p{M}])`, 'iu')
const HEAD_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])${HEAD}\\s*[,:-]?\\s*$`, 'iu')
const PASSED =
  /^\s*(?:(?:से|तक|se|tak|ho ?ka?r|होकर|हो कर|वालों|आना|जाना|जाते|walon|walo|aana|jana|jaana|jate)(?![\p{L}\p{M}])|(?:के|ke)\s+(?:लोग|log)|(?:वाल[ेीा]|wal[eai])\s+(?:मोड़|मोड|स्कूल|पुल|पुलिया|रास्त|सड़क|सडक|रोड|नहर|mod|school|pul|rast|sadak|road|nahar)|(?:(?:वाल[ेा]|wal[ea]|के|ke|का|ka)\s+)?(?:अस्पताल|हाट|aspatal|hospital|haat))/iu
const ALONGSIDE =
  /^\s*(?:और|व|तथा|एवं|या|aur|and|evam|ya|or|&|near|(?:ke|के)\s+(?:paas|pas|पास|bagal|बगल)(?:\s+(?:wal[aei]|वाल[ाेी]|me|में|ke|के))?)\s*$/iu
const WAY_BEFORE = /(?<![\p{L}\p{M}])(?:वाया|via|from|to|near|towards)\s*$/iu
const LONGEST = 40

const PANCHAYAT: Cue = { types: ['panchayat'], before: true, after: true }

/** The head of a panchayat beside the name announces it as the word panchayat does. */
export function headBeside(text: string, { span: [start, end], cue }: Mention): CueFound | undefined {
  if (cue?.side === 'before') return undefined
  const after = HEADED.exec(text.slice(end, end + LONGEST))
  const found = after ?? HEAD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))
  return found ? { cue: PANCHAYAT, side: after ? 'after' : 'before', word: found[0].trim() } : undefined
}

/** "Tehsildar Palashganj", "सुरजनगढ़ के एसडीएम": of block and tehsil of one name the tehsil, for it has such officers. */
export function officerBeside(
  text: string,
  { span: [start, end], cue, places }: Mention,
): CueFound | undefined {
  if (cue || places.length < 2 || !places.some(({ type }) => type === 'subdistrict')) return undefined
  const after = OFFICER_AFTER.exec(text.slice(end, end + LONGEST))
  const found = after ?? OFFICER_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))
  return found ? { cue: TEHSIL, side: after ? 'after' : 'before', word: found[0].trim() } : undefined
}

const OFFICER =
  '(?:नायब\\s+|naib\\s+)?(?:तहसीलदार|एसडीएम|उप\\s?जिलाधिकारी|tehsildar|tahsildar|tehseeldar|sdm)'
const OFFICER_AFTER = new RegExp(`^\\s*(?:(?:के|का|की|ke|ka|ki|k)\\s+)?${OFFICER}(?![\\p{L}\\p{M}])`, 'iu')
const OFFICER_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])${OFFICER}\\s*(?:of\\s+)?[,:-]?\\s*$`, 'iu')
const TEHSIL: Cue = { types: ['subdistrict'], before: true, after: true }

/** Does one pass it, go there or come from there? */
export function isOnAWay(text: string, { span: [start, end] }: Mention): boolean {
  return (
    PASSED.test(text.slice(end, end + LONGEST)) ||
    WAY_BEFORE.test(text.slice(Math.max(0, start - LONGEST), start))
  )
}

/** "सोनडीह और हरिपुर": two of one kind, of which none lies around the other. */
export function isAlongside(gap: string): boolean {
  return ALONGSIDE.test(gap)
}
