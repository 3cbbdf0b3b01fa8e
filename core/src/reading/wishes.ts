/**
 * What a citizen wishes besides the matter: to keep the name secret (B24), or to speak with a person. Both are
 * granted as soon as they are said; being wrong here costs little, overhearing it may cost a citizen dear.
 */
import { findPhrase, keysOf, phrases } from './phrases.ts'

const SECRET = phrases(
  'नाम गुप्त; पहचान गुप्त; गुप्त रखें; गुप्त रखिए; गुप्त रखा जाए; गोपनीय; नाम न आए; नाम नहीं आना चाहिए; नाम मत बताना; नाम मत बताइएगा; नाम मत बताइए; नाम किसी को मत; नाम सामने न आए; पहचान छुपा; पहचान छिपा; पहचान छुपाई; पहचान छिपाई; पहचान छुपाएँ; पहचान छिपाएँ; पहचान छुपाइए; पहचान उजागर न; naam gupt; nam gupt; gupt rakhe; gupt rakhiye; pehchan gupt; naam na aaye; naam na aave; nam mat batana; naam mat batana; pehchan chhupa; keep my name secret; do not disclose my name; dont disclose my name; name confidential; keep me anonymous; hide my identity; my name should not',
)
const PERSON = phrases(
  'किसी से बात करनी है; अधिकारी से बात करनी है; साहब से बात करनी है; कलेक्टर से बात; डीएम से बात; बात करा दीजिए; बात करवा दीजिए; बात करवाइए; किसी आदमी से बात; मुझे कॉल करें; मुझे फोन करें; कॉल बैक; साहब का नंबर; साहब का मोबाइल; अधिकारी का नंबर; अधिकारी का मोबाइल; sahab ka number; sahab ka mobile; officer ka number; adhikari ka number; officer number; number of the officer; फोन कीजिए; baat karni hai; baat karwa do; baat kara do; mujhe call kare; call me; call back; talk to a person; speak to someone; talk to officer; talk to someone',
)
const MOST_WORDS = 10

/** What the words wish. `person` only in a short message: in a longer one it is part of the matter. */
export function wishesIn(text: string): { readonly secret: boolean; readonly person: boolean } {
  const keys = keysOf(text)
  return {
    secret: findPhrase(keys, SECRET) !== undefined,
    person: keys.length <= MOST_WORDS && findPhrase(keys, PERSON) !== undefined,
  }
}
