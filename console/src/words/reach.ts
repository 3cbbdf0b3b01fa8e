/** Words of the call list and the list of slips. */

export const reachHi = {
  title: 'नागरिकों को बताना',
  tabs: { call: 'कॉल सूची', slip: 'छपी पर्ची' },
  slipLead: 'इन तक फोन से भी बात नहीं पहुँची। पर्ची छापकर दें या डाक से भेजें।',
  noSlips: ['अभी कोई पर्ची नहीं देनी है', 'जिन तक फोन से भी बात नहीं पहुँचती, वे यहाँ आते हैं।'],
  nameless: 'नाम नहीं लिखा है',
  since: (when: string) => `${when} से सूची में`,
  tries: (n: string) => `${n} बार फोन किया, बात नहीं हुई`,
  later: (when: string) => `अगला प्रयास ${when} के बाद`,
  inHand: (who: string) => `${who} देख रहे हैं`,
  tell: 'यह बताना है',
  take: 'मैं देखता/देखती हूँ',
  mine: 'आपके पास',
  remark: 'टिप्पणी (आवश्यक नहीं)',
  print: 'पर्ची छापें',
  outcomes: {
    call: { told: 'बता दिया', 'no-answer': 'उत्तर नहीं मिला', 'wrong-number': 'नंबर गलत है' },
    slip: { told: 'दे दी / भेज दी', 'no-answer': 'अभी नहीं दे सके', 'wrong-number': '' },
  },
  became: {
    done: 'सूची से हटा दिया गया',
    again: 'कुछ समय बाद फिर सूची में आएगा',
    slip: 'अब छपी पर्ची की सूची में',
    left: 'और कोई रास्ता नहीं बचा; बात फ़ाइल में लिखी है',
  },
  more: 'और दिखाएँ',
}

export const reachEn: typeof reachHi = {
  title: 'Telling citizens',
  tabs: { call: 'Call list', slip: 'Printed slips' },
  slipLead: 'No call reached these people either. Print the slip, and hand it over or post it.',
  noSlips: ['No slip is to be handed over now', 'Whom no call reaches comes here.'],
  nameless: 'No name is written down',
  since: (when) => `On the list since ${when}`,
  tries: (n) => `Called ${n} times in vain`,
  later: (when) => `Next try after ${when}`,
  inHand: (who) => `${who} has it in hand`,
  tell: 'This is to be told',
  take: 'I take it',
  mine: 'In your hand',
  remark: 'Remark (not needed)',
  print: 'Print the slip',
  outcomes: {
    call: { told: 'Told', 'no-answer': 'No answer', 'wrong-number': 'Wrong number' },
    slip: { told: 'Handed over or posted', 'no-answer': 'Not yet', 'wrong-number': '' },
  },
  became: {
    done: 'Taken off the list',
    again: 'It comes onto the list again after a while',
    slip: 'Now on the list of slips',
    left: 'No way is left; it is written in the file',
  },
  more: 'Show more',
}
