/** Lists of other systems that come in and go out. */
import { type Static, Type } from '@sinclair/typebox'
import { Words } from './shapes.ts'

export const BridgeList = Type.Object({
  systems: Type.Array(
    Type.Object({ system: Type.String(), name: Words, columns: Type.Array(Type.String()) }),
  ),
})
export type BridgeList = Static<typeof BridgeList>

/** What became of a list, or would become of it. */
export const BridgeTaken = Type.Object({
  rows: Type.Integer(),
  registered: Type.Integer(),
  entered: Type.Integer(),
  there: Type.Integer(),
  faults: Type.Array(
    Type.Object({ line: Type.Integer(), number: Type.Optional(Type.String()), what: Words }),
  ),
})
export type BridgeTaken = Static<typeof BridgeTaken>
