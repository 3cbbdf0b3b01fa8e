/** `settings`: everything the program reads from its environment. Says whether it is set, never to what. */
import { SETTINGS } from '#server/config.ts'
import type { Command } from './command.ts'

/** Lists the settings. */
export const settings: Command = {
  usage: 'settings',
  does: { hi: 'सभी सेटिंग और उनका अर्थ', en: 'every setting and what it means' },
  async run({ say }) {
    const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]
    const width = Math.max(...names.map((name) => name.length))
    for (const name of names) say(`${name.padEnd(width)}  ${SETTINGS[name]}`)
    return 0
  },
}
