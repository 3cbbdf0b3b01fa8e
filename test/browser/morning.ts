/** A morning in the control room, for the browser tests: what lies in the inbox when the operator sits down. */

import { samplePhoto, sampleVoice } from '#world/samples.ts'
import type { Town } from '../journeys/town.ts'

/** Registers itself when confirmed; the rest waits for a person. */
const TOLD = [
  ['919000000111', 'मीना कुमारी', 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा', 3],
  ['919000000112', 'राजेश पाल', 'तीन दिन से बिजली नहीं आ रही, ट्रांसफार्मर जल गया है', 40],
  ['919000000113', 'Shabnam', 'gaon ki sadak me bade bade gaddhe hain, bike wala gir gaya', 80],
  ['919000000114', 'गीता देवी', 'मेरी वृद्धा पेंशन 4 महीने से बंद है, बैंक में कुछ नहीं आया', 120],
  ['919000000115', 'इमरान', 'राशन कोटेदार 5 किलो की जगह 4 किलो अनाज देता है', 160],
] as const

/** Plays the morning; afterwards the town is quiet. */
export async function morning(town: Town): Promise<void> {
  const villages = town.program.district.district.places.filter((place) => place.type === 'village')
  for (const [number, name, words, at] of TOLD) {
    const phone = town.phone(number, name)
    await phone.say(`${words}। ग्राम ${villages[at]?.nameHi}`)
    await phone.waitFor(/हमने यह समझा|किस|कौन-सी/)
    if (phone.latest().buttons.some((button) => button.title === 'हाँ, दर्ज करें'))
      await phone.press('हाँ, दर्ज करें')
  }
  const picture = await samplePhoto('handpump-dry')
  const voice = await sampleVoice('voice-transformer')
  if (picture) await town.phone('919000000111').sendPhoto(picture, { caption: 'यह देखिए' })
  await town.phone('919000000116', 'कमला देवी').say('साहब मदद कीजिए, बहुत परेशान हैं')
  if (voice) await town.phone('919000000117', 'हरि').sendVoice(voice)
  await town.phone('919000000118', 'अज्ञात').say('तुम सब चोर हो')
  await town.quiet()
}
