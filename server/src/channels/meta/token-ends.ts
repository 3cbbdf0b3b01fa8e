/** When our token ends: the service is asked for it by the token itself. Many tokens of system users never end. */
import { Type } from '@sinclair/typebox'
import { parserOf } from '../parser.ts'
import { ask, type Graph } from './graph.ts'

const asTold = parserOf(
  Type.Object({ data: Type.Object({ expires_at: Type.Optional(Type.Integer({ minimum: 0 })) }) }),
)

/** The end, or undefined when there is none or the service does not say. Never throws. */
export function tokenEndsOf(graph: Graph): () => Promise<Date | undefined> {
  return async () => {
    const answer = await ask(graph, `debug_token?input_token=${encodeURIComponent(graph.accessToken)}`)
    const seconds = answer.kind === 'ok' ? asTold(answer.body)?.data.expires_at : undefined
    return seconds ? new Date(seconds * 1000) : undefined
  }
}
