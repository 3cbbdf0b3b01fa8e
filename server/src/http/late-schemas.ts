/**
 * Compiles the schema of a route when the first request needs it. Of some hundreds a process uses a few each day, and
 * compiling all of them is a quarter of what a start costs.
 */
import validators from '@fastify/ajv-compiler'
import serializers from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Factories = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>

const validatorsOf = validators()
const serializersOf = serializers()

/** What Fastify is given instead of its own eager compilers; the compiled functions are the same. */
export const lateSchemas = { buildValidator, buildSerializer } as Factories

function buildValidator(...given: Parameters<typeof validatorsOf>) {
  const compile = validatorsOf(...given)
  return (route: Parameters<typeof compile>[0]) => {
    let compiled: ReturnType<typeof compile> | undefined
    const validate = (data: unknown) => {
      compiled ??= compile(route)
      const fits = compiled(data)
      validate.errors = compiled.errors
      return fits
    }
    validate.errors = undefined as ReturnType<typeof compile>['errors']
    return validate
  }
}

function buildSerializer(...given: Parameters<typeof serializersOf>) {
  const compile = serializersOf(...given)
  return (route: Parameters<typeof compile>[0]) => {
    let compiled: ReturnType<typeof compile> | undefined
    return (data: unknown) => {
      compiled ??= compile(route)
      return compiled(data)
    }
  }
}
