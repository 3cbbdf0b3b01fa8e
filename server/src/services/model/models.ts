/** The trained models as files of the program. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Packed, pack, unpack } from '#core/model/pack.ts'

/** The models. */
export interface Models {
  readonly subjects: Packed
  readonly kinds: Packed
  readonly urgency: Packed
}

const fileOf = (root: string, name: keyof Models) => join(root, 'models', `${name}.model`)

/** Loads the models that came with the program. */
export async function loadModels(root: string): Promise<Models> {
  const load = async (name: keyof Models) => unpack(new Uint8Array(await readFile(fileOf(root, name))))
  const [subjects, kinds, urgency] = await Promise.all([load('subjects'), load('kinds'), load('urgency')])
  return { subjects, kinds, urgency }
}

/** Writes them; answers with their sizes in bytes. */
export async function saveModels(
  root: string,
  models: Models,
): Promise<Readonly<Record<keyof Models, number>>> {
  const save = async (name: keyof Models) => {
    const bytes = pack(models[name])
    await writeFile(fileOf(root, name), bytes)
    return bytes.length
  }
  return { subjects: await save('subjects'), kinds: await save('kinds'), urgency: await save('urgency') }
}
