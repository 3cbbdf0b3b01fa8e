/** Lists of other systems that come in and go out. */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Words } from './shapes.ts'

export const BridgeList = Type.Object({
  systems: Type.Array(
    Type.Object({ system: Type.String(), name: Words, columns: Type.Array(Type.String()) }),
  ),
})
export type BridgeList = Static<typeof BridgeList>

/** What became of one row, or would become of it. */
export const BridgeRowTaken = Type.Object({
  line: Type.Integer(),
  number: Type.Optional(Type.String()),
  became: oneOf(['registered', 'entered', 'noted', 'there', 'fault'] as const),
  /** Ours: of the grievance that was registered or that got the number. */
  code: Type.Optional(Type.String()),
  gist: Type.Optional(Type.String()),
  subject: Type.Optional(Words),
  place: Type.Optional(Words),
  /** What is wrong with it. */
  what: Type.Optional(Type.Array(Words)),
})
export type BridgeRowTaken = Static<typeof BridgeRowTaken>

/** What became of a list, or would become of it. */
export const BridgeTaken = Type.Object({
  rows: Type.Integer(),
  registered: Type.Integer(),
  entered: Type.Integer(),
  /** Known ones of which they say something new. */
  noted: Type.Integer(),
  there: Type.Integer(),
  faults: Type.Array(
    Type.Object({ line: Type.Integer(), number: Type.Optional(Type.String()), what: Words }),
  ),
})
export type BridgeTaken = Static<typeof BridgeTaken>

/**
 * A line of the answer when it is asked for row by row (`each`): how many rows there are, then each row as it is done,
 * and last what came of all. An answer without its last line broke off; the same list may come again.
 */
export type BridgeLine =
  | { readonly rows: number }
  | { readonly row: BridgeRowTaken }
  | { readonly taken: BridgeTaken }

/** One number of another system, written on a file. */
export const NumberEntered = Type.Object({
  system: Type.String({ maxLength: 20 }),
  number: Type.String({ minLength: 1, maxLength: 100 }),
})
export type NumberEntered = Static<typeof NumberEntered>

/** The same struck off. */
export const NumberStruck = Type.Object({
  ...NumberEntered.properties,
  reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }),
})
export type NumberStruck = Static<typeof NumberStruck>
