/** Addresses finer than a village or ward: the number of a house, flat or lane, and "beside so-and-so's house". */
import type { PrivateSpan } from './span.ts'

const number =
  '(?:[\\p{Nd}]{1,4}(?:\\s?[/-]\\s?[\\p{L}\\p{Nd}]{1,5}){0,3}(?:\\s?[A-Zक-ह](?![\\p{L}\\p{M}]))?|[A-Z]{1,2}[ -]?[\\p{Nd}]{1,4}(?:[/-][\\p{Nd}]{1,4})?)'
const no =
  '(?:\\s*(?:नंबर|नम्बर|नं[.०]?|न[.०]|संख्या|सं[.०]?|क्रमांक|no[.]?|number|num|nambar|#|:)){0,2}\\s*[.:-]?\\s*'
const things =
  'मकान|म[.०]?\\s?(?=नं)|घर|हाउस|भवन|फ्लैट|क्वार्टर|आवास(?=\\s*(?:सं|नं))|गली|लेन|कमरा|house|h[.]?\\s?(?=no)|makan|makaan|ghar(?=\\s*(?:no|num|nam))|flat|quarter|qtr|door|gali|lane|room|street'

/** `hint`: without it in the text the shape, which is slow, need not be looked for. */
const shapes: readonly { readonly hint: RegExp; readonly shape: RegExp; readonly why: string }[] = [
  {
    hint: /[\p{Nd}]/u,
    shape: new RegExp(`(?<![\\p{L}\\p{M}])(?:${things})${no}${number}(?![\\p{L}\\p{M}\\p{Nd}])`, 'giu'),
    why: 'the number of a house, flat or lane',
  },
  {
    hint: /(?:के|ke)\s(?:घर|मकान|ghar|makan)/iu,
    shape:
      /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}\s(?:के|जी के|ji ke|ke)\s(?:घर|मकान|ghar|makan)\s(?:के|से|ke|se)\s(?:पास|बगल|सामने|पीछे|सटे|paas|pas|bagal|samne|peeche|piche)/giu,
    why: 'beside somebody’s house',
  },
  {
    hint: /\sof\s/iu,
    shape:
      /\b(?:near|opposite|behind|beside)\s(?:the\s)?(?:house|residence|home)\sof\s(?:(?:mr|mrs|shri|smt)[. ]+)?\p{L}+(?:\s\p{Lu}\p{L}+)?/giu,
    why: 'beside somebody’s house',
  },
]
/** My own house names no one. */
const own = /^(?:मेरे|हमारे|अपने|उनके|उसके|सबके|लोगों|लोगो|सभी|mere|hamare|apne|unke|uske|sabke|logo|logon)\s/iu
/** Somebody may stand further back than the name: "मेरे बगल में राम के घर के पास". */
const SAID = 0.8

/** The addresses of a text that are finer than a place. */
export function doorsIn(text: string): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  for (const { shape, why } of shapes.filter(({ hint }) => hint.test(text)))
    for (const match of text.matchAll(shape)) {
      if (
        own.test(match[0]) ||
        /(?:^|\s)(?:मेरे|हमारे|mere|hamare)\s(?:घर|मकान|ghar|makan|के|ke)/iu.test(match[0])
      )
        continue
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0
      found.push({
        kind: 'address',
        start: match.index + lead,
        end: match.index + match[0].trimEnd().length,
        confidence: SAID,
        why,
      })
    }
  return found
}
