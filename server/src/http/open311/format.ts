/**
 * An answer as XML or JSON, as GeoReport v2 nests them: in JSON a list is an array, in XML an element around elements
 * of the singular. What is empty is there all the same: `null` in JSON, an empty element in XML.
 */
import { XMLBuilder } from 'fast-xml-parser'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** How an address may end. */
export const ENDINGS = ['', '.xml', '.json'] as const

export type Format = 'xml' | 'json'

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** What is answered: one thing, or a list of things with the name of each. */
export interface Answer {
  readonly root: string
  readonly item?: string
  readonly body: Value
}

/** The element around each entry of a list inside. */
const SINGULAR: Readonly<Record<string, string>> = {
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
  notes: 'note',
}

/** The format that the address or the `Accept` header asks for; the standard's own is XML. */
export function formatOf(request: FastifyRequest): Format {
  const [path = ''] = request.url.split('?')
  const said = /\.(xml|json)$/i.exec(path)?.[1]?.toLowerCase()
  if (said === 'xml' || said === 'json') return said
  const accept = (request.headers.accept ?? '').toLowerCase()
  const json = accept.indexOf('application/json')
  const xml = accept.search(/(?:application|text)\/xml/)
  return json >= 0 && (xml < 0 || json < xml) ? 'json' : 'xml'
}

/** A name in an address without the ending that says the format. */
export function withoutEnding(name: string): string {
  return name.replace(/\.(?:xml|json)$/i, '')
}

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true, format: true })

/** Writes the answer in the format that was asked for. */
export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const json = formatOf(request) === 'json'
  return reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'link, retry-after')
    .header('vary', 'accept, accept-language')
    .type(json ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8')
    .serializer((text: unknown) => text as string)
    .send(json ? JSON.stringify(answer.body) : asXml(answer))
}

/** An error of the standard: a list with one entry. */
export function sendErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  code: number,
  descriptions: readonly string[],
): FastifyReply {
  const body = descriptions.map((description) => ({ code, description }))
  return send(request, reply.code(code).header('cache-control', 'no-store'), {
    root: 'errors',
    item: 'error',
    body,
  })
}

function asXml({ root, item, body }: Answer): string {
  const inside = item === undefined ? elements(body) : { [item]: (body as readonly Value[]).map(elements) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: inside })}`
}

/** Signs that XML cannot carry are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function elements(value: Value): unknown {
  if (value === null) return ''
  if (typeof value === 'string') return value.toWellFormed().replace(NOT_XML, '')
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(elements)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const singular = SINGULAR[name]
      if (singular === undefined || !Array.isArray(one)) return [name, elements(one)]
      return [name, one.length === 0 ? '' : { [singular]: one.map(elements) }]
    }),
  )
}
