/** Checks of what strangers send. */
import type { Static, TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'

/** A check made once per schema; answers the value in its type, or undefined when it has another shape. */
export function parserOf<T extends TSchema>(schema: T): (value: unknown) => Static<T> | undefined {
  const compiled = TypeCompiler.Compile(schema)
  return (value) => (compiled.Check(value) ? value : undefined)
}
