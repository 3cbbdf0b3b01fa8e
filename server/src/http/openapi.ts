/** The OpenAPI document, written from the schemas that the routes themselves are checked by. */
import type { TSchema } from '@sinclair/typebox'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { Problem } from '#contract/shapes.ts'

interface Described {
  readonly method: string
  readonly path: string
  readonly schema: FastifySchema
}

type Parameters = Pick<TSchema, 'properties' | 'required'>

/** Listens to the routes of a scope from now on; the answer writes the document of those that have a summary. */
export function collectRoutes(app: FastifyInstance): (server: string) => unknown {
  const routes: Described[] = []
  app.addHook('onRoute', ({ method, url, schema }) => {
    if (!schema?.summary) return
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, path: url, schema })
  })
  return (server) => documentOf(routes, server)
}

declare module 'fastify' {
  interface FastifySchema {
    summary?: string
    /** Types of an answer that is not JSON. */
    produces?: readonly string[]
  }
}

function documentOf(routes: readonly Described[], server: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route.schema) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nivaran: staff interface', version: '1' },
    servers: [{ url: server }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'nivaran_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem },
    },
  }
}

function operationOf(schema: FastifySchema): unknown {
  const body = schema.body === undefined ? {} : { requestBody: json(schema.body, { required: true }) }
  return {
    summary: schema.summary,
    parameters: [...parametersOf(schema.params, 'path'), ...parametersOf(schema.querystring, 'query')],
    ...body,
    responses: {
      ...answersOf(schema),
      default: {
        description: 'A problem document, in the language of the caller',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function answersOf({ response, produces }: FastifySchema): Record<string, unknown> {
  if (produces) {
    const content = Object.fromEntries(produces.map((type) => [type, {}]))
    return { 200: { description: 'As asked', content } }
  }
  return Object.fromEntries(
    Object.entries((response ?? {}) as Record<string, TSchema>).map(([status, shape]) => [
      status,
      shape.type === 'null' ? { description: 'Done' } : json(shape, { description: 'As asked' }),
    ]),
  )
}

function json<T>(schema: unknown, rest: T) {
  return { ...rest, content: { 'application/json': { schema } } }
}

function parametersOf(shape: unknown, where: 'path' | 'query'): unknown[] {
  const { properties = {}, required = [] } = (shape ?? {}) as Parameters
  return Object.entries(properties as Record<string, unknown>).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || (required as string[]).includes(name),
    schema,
  }))
}
