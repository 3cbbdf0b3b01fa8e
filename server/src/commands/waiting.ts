/** `dead` and `redrive`: work that was tried many times and given up, and giving it back to be done. */
import { openQueue, type Queue } from '#queue/queue.ts'
import type { Command, Desk } from './command.ts'
import { withDatabase } from './database.ts'

const SHOWN = 50

/** Lists work that was given up. */
export const dead: Command = {
  usage: 'dead',
  does: { hi: 'जो काम बार-बार असफल होकर छोड़ा गया', en: 'work that was tried many times and given up' },
  run: (desk) =>
    withQueue(desk, async (queue) => {
      const given = await queue.dead(SHOWN)
      for (const { at, name, payload } of given)
        desk.say(`${at.toISOString()}  ${name}  ${JSON.stringify(payload)}`)
      if (given.length === 0) desk.say('कोई काम छूटा नहीं है। / No work was given up.')
      else desk.say('दोबारा कराने के लिए / to have it done again:  npm run nivaran -- redrive')
      return 0
    }),
}

/** Gives dead work back to those who do it. */
export const redrive: Command = {
  usage: 'redrive',
  does: { hi: 'छूटा हुआ काम फिर से कराता है', en: 'has work done again that was given up' },
  run: (desk) =>
    withQueue(desk, async (queue) => {
      const count = await queue.redrive()
      desk.say(`${count} काम वापस कतार में। / ${count} put back to be done.`)
      return 0
    }),
}

async function withQueue(desk: Desk, work: (queue: Queue) => Promise<number>): Promise<number> {
  return withDatabase(desk, async (url) => {
    const queue = await openQueue({ url, log: desk.note })
    try {
      return await work(queue)
    } finally {
      await queue.stop()
    }
  })
}
