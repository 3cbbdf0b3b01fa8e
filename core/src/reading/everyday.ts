/** The small words of Hindi and English by their neutral keys: they hold a sentence together and name nothing. */
import { lettersOf, neutral } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'

const list = `देखिए देखिये देखो दीजिए दीजिये दो करवा करवाइए करवाएं call कॉल 
  है हैं था थी थे हो हूँ हुआ हुई हुए होता होती गया गई गए रहा रही रहे का की के को से में पर पे ने तक भी ही तो और या यह ये वह वो
  इस उस इन उन मैं हम मेरा मेरी मेरे हमारा हमारी हमारे आप आपका मुझे हमें कोई कुछ सब क्या क्यों कब कहाँ कौन जो जब तब अब अभी फिर
  नहीं न मत कर करो करें करना करने किया कर दिया दे दो देना लिया ले आ आया आई आए आता आती जा जाता जाती जाए वाला वाली वाले बहुत
  एक साल महीना महीने दिन से सर जी श्रीमान महोदय कृपया प्लीज साहब लोग लोगों बार बाद पास यहाँ वहाँ दूसरा दूसरे दूसरी घर गाँव ग्राम
  the is are was were be been of in on at for from to and or not no my our your his her we i you he she it they this that
  has have had do does did will would can please since with by any all but if when where which who what why how there as
  an a about after before only still sir madam village day days month months year years last
`

/** Keys of words that tell nothing about the matter. */
export const everyday: ReadonlySet<string> = new Set(neutral(list).split(' '))

const letters: ReadonlySet<string> = new Set(wordsAt(list).map(({ text }) => lettersOf(text)))

/** Is it such a word by its letters too? पिपरा has only the key of पर. */
export function isEveryday(sound: string, spelt: string): boolean {
  return everyday.has(sound) && letters.has(lettersOf(spelt))
}
