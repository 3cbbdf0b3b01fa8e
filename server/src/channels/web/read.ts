/** Reads what our own pages stored: a filled form, or what was written at the page of a grievance. */
import { Type } from '@sinclair/typebox'
import type { Envelope, Heard } from '#ports/channel.ts'
import type { Filing, Written } from '#ports/filing.ts'
import { parserOf } from '../parser.ts'

const Text = Type.String()
const File = Type.Object({
  file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  mime: Text,
  bytes: Type.Integer(),
  filename: Type.Optional(Text),
  taken: Type.Optional(
    Type.Object({
      at: Type.Optional(Text),
      lat: Type.Optional(Type.Number()),
      lng: Type.Optional(Type.Number()),
    }),
  ),
})
const common = {
  key: Type.String({ minLength: 8 }),
  grievance: Type.String({ minLength: 36, maxLength: 36 }),
  at: Text,
  language: Type.Union([Type.Literal('hi'), Type.Literal('en')]),
  words: Text,
  files: Type.Array(File),
}
const asFiling = parserOf(
  Type.Object({
    ...common,
    handle: Type.Object({ kind: Type.Union([Type.Literal('phone'), Type.Literal('email')]), value: Text }),
    place: Type.Optional(Type.Integer()),
    placeWords: Type.Optional(Text),
    name: Type.Optional(Text),
    by: Type.Optional(Text),
    secret: Type.Optional(Type.Boolean()),
    joins: Type.Optional(Type.String({ minLength: 36, maxLength: 36 })),
  }),
)
const asWritten = parserOf(
  Type.Object({
    ...common,
    word: Type.Optional(Type.Union([Type.Literal('satisfied'), Type.Literal('dissatisfied')])),
  }),
)

/** One thing in each envelope. */
export function read({ body }: Envelope): readonly Heard[] {
  const given = parsed(body)
  const filing = asFiling(given)
  if (filing) return [{ kind: 'filing', filing: filing as unknown as Filing }]
  const written = asWritten(given)
  if (written) return [{ kind: 'written', written: written as unknown as Written }]
  return [
    {
      kind: 'unreadable',
      part: 'form',
      why: 'not-as-our-pages-write-it',
      raw: Buffer.from(body).toString('utf8'),
    },
  ]
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}
