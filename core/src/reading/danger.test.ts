import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dangerIn } from './danger.ts'

const heard: readonly (readonly [peril: string, call: string, texts: readonly string[]])[] = [
  [
    'suicide',
    '14416',
    [
      'अब जीने का मन नहीं करता, सब खत्म कर लूंगी, फांसी लगा लूंगी',
      'karz se tang aa gaya hu, jahar kha lunga main',
      'I dont want to live anymore',
      'nyay nahi mila to jaan de dunga',
    ],
  ],
  [
    'poison',
    '108',
    ['मेरी भाभी ने जहर खा लिया है', 'my brother has taken poison, he is vomiting', 'bete ne salfas kha li'],
  ],
  [
    'snake bite',
    '108',
    ['बच्चे को सांप ने काट लिया है', 'khet me saanp ne kaat liya', 'my son was bitten by a snake'],
  ],
  [
    'drowning',
    '112',
    [
      'तालाब में दो बच्चे डूब रहे हैं',
      'ladka nahar me beh gaya',
      'a child fell into the well',
      'naav palat gayi hai',
    ],
  ],
  [
    'electric shock',
    '108',
    ['मिस्त्री को करंट लग गया है', 'aadmi ko current lag gaya', 'a boy got electrocuted near the pole'],
  ],
  [
    'live wire',
    '1912',
    [
      'सड़क पर बिजली का तार टूट कर गिरा है',
      'handpump me current aa raha hai',
      'live wire lying near the school',
    ],
  ],
  ['fire', '112', ['दुकान में आग लग गई है', 'khalihan me aag lagi hai', 'our house is on fire']],
  [
    'gas leak',
    '1906',
    ['रसोई में गैस लीक हो रही है', 'cylinder leak ho raha hai', 'there is a gas leak in our lane'],
  ],
  [
    'collapse',
    '112',
    [
      'पुराना मकान गिर गया, लोग दबे हैं',
      'diwar gir gayi, log dab gaye',
      'the school roof has collapsed, children are trapped',
    ],
  ],
  ['rape', '181', ['गाँव की लड़की के साथ बलात्कार हुआ है', 'balatkar hua hai', 'she was raped last night']],
  [
    'kidnapping',
    '1098',
    ['मेरी बेटी को कुछ लोग उठा ले गए', 'bachche ka apaharan ho gaya', 'my daughter has been kidnapped'],
  ],
  [
    'child marriage',
    '1098',
    [
      'पड़ोस में नाबालिग लड़की की शादी कर रहे हैं',
      'kal bal vivah hone wala hai',
      'a child marriage is planned tomorrow',
    ],
  ],
  ['violence', '112', ['मुझे मार रहे हैं', 'ye log hamko maar rahe hain', 'they will kill me', 'गोली चल रही है']],
  [
    'illness',
    '108',
    [
      'पिताजी बेहोश हो गए... बेहोश है, एम्बुलेंस नहीं आ रही',
      'prasav peeda ho rahi hai',
      'my mother is not breathing',
    ],
  ],
  ['violence at home', '181', ['पति रोज मारता है', 'sasural wale dahej mang rahe hain']],
  ['child in need', '1098', ['ढाबे पर बाल मजदूरी हो रही है', 'child labour in the brick kiln']],
  [
    'money lost by fraud',
    '1930',
    ['ऑनलाइन ठगी हो गई', 'otp bata diya aur paise kat gaye', 'I clicked on a link and money is gone'],
  ],
]

for (const [peril, call, texts] of heard) {
  test(`danger is heard in either script, with the number that fits: ${peril}`, () => {
    for (const text of texts) {
      const said = dangerIn(text)
      assert.equal(said?.peril, peril, text)
      assert.ok(
        said?.call.some((number) => number === call),
        text,
      )
    }
  })
}

test('what only sounds like danger, or is a way of speaking, is none', () => {
  for (const text of [
    'please call me back about my pension',
    'they will call me for the hearing',
    'I would die of thirst',
    'बिजली के बिना मर जाऊंगा',
    'pyas se mar jaunga, pani dilwao',
    'बिजली के बिना मर जाएँगे',
    'भगवान आपका भला करे',
    'नाली से पानी बदबू मार रहा है',
    'kotedar dandi maar raha hai',
    'nali ka paani ghar me ghus raha hai, jaldi kijiye',
    'खेत डूब रहा है, नहर कट गई',
    'नगर पालिका वाले ट्रांसफार्मर उठा ले गए',
    'मच्छर मार रहे हैं लोगों को',
    'बेटी बचाओ योजना का पैसा नहीं मिला',
    'current nahi aa raha hai do din se',
    'करंट नहीं आ रहा',
    'मरना नहीं चाहता',
    'आग नहीं लगी थी',
    'pani ki line me leak hai',
    'rapid test kit is not available at the PHC',
    'he is doing nothing',
    'school me bachche fans gaye hain form me',
    'bijli jala rahe hain din me bhi street light',
  ])
    assert.equal(dangerIn(text), undefined, text)
})

test('who asks what is due for what is over is in no danger now', () => {
  for (const text of [
    'सांप ने काट लिया था, पति की मृत्यु का मुआवजा नहीं मिला',
    'my house caught fire last year, no compensation yet',
    'करंट लगने से भैंस मर गई, मुआवजा दिलाइए',
    'PHC me anti venom nahi hai, saanp ne kaat liya to kahan jayen',
    'दो साल पहले बेटा नदी में डूब गया, सहायता राशि नहीं मिली',
    'बलात्कार के आरोपी की गिरफ्तारी नहीं हुई',
  ])
    assert.equal(dangerIn(text), undefined, text)
})
