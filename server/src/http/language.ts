/** Which language a caller reads: as the request says, else as the person at the screen does, else Hindi. */
import type { FastifyRequest } from 'fastify'

export type Language = 'hi' | 'en'

/** The language of the answer to this request. */
export function languageOf(request: FastifyRequest): Language {
  return preferred(request.headers['accept-language']) ?? request.caller?.language ?? 'hi'
}

/** The first of our languages by the caller's own weights, if it names any. */
function preferred(header: string | undefined): Language | undefined {
  let best: Language | undefined
  let weight = 0
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';')
    const language = tag.trim().toLowerCase().split('-')[0]
    if (language !== 'hi' && language !== 'en') continue
    const stated = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
    const quality = stated === undefined ? 1 : Number(stated.slice(2)) || 0
    if (quality > weight) [best, weight] = [language, quality]
  }
  return best
}
