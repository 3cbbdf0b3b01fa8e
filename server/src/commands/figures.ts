/** `figures verify --from <folder or address>`: are a bulletin's numbers those of its open data? */
import { type Command, Plain } from './command.ts'
import { reproduce } from './figures-from.ts'

/** Proves figures that were published. */
export const figures: Command = {
  usage: 'figures verify --from <x>',
  does: {
    hi: 'खुले आँकड़ों से बुलेटिन की हर संख्या दोबारा निकालता है; <x> फ़ोल्डर या पता, जैसे …/bulletins/2026-W47',
    en: 'reproduces every number of a bulletin from its open data; <x> is a folder or an address, such as …/bulletins/2026-W47',
  },
  async run(desk) {
    if (desk.args[0] !== 'verify')
      throw new Plain('ऐसे लिखें: figures verify --from …', 'Write: figures verify --from …')
    return reproduce(desk)
  },
}
