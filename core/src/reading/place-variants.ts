/**
 * How a name is also written: महुवारी for महुआरी, Sheonagar for Shivnagar, बिशनपुर for विशनपुर, Civil Lines for Civil
 * Line, देवटाड़ and Devtad for देवटांड़, Lakhandi for लखनडीह, Belmow for Belmau. What is one sound to the ear but not to the
 * neutral key is filed under both.
 */

/** Short names are everyday words too soon (वन, बन). */
const SHORTEST = 6

/** The other spellings of a name, without the name itself. */
export function variantsOf(name: string): readonly string[] {
  const small = name.toLowerCase()
  if (small.length < SHORTEST) return []
  const found = new Set<string>()
  for (const one of [
    small,
    ...swapped(small, GLIDES),
    ...swapped(small, ENDINGS),
    ...swapped(small, QUARTERS),
  ]) {
    found.add(one)
    for (const other of swapped(one, LABIALS)) found.add(other)
  }
  found.delete(small)
  return [...found]
}

type Swap = readonly [from: RegExp, to: string]

const GLIDES: readonly Swap[] = [
  [/ुआ/g, 'ुवा'],
  [/ुवा/g, 'ुआ'],
  [/ua(?=[a-z])/g, 'uwa'],
  [/uwa/g, 'ua'],
  [/\bdev(?=[^aeiou\s])/g, 'deo'],
  [/\bdeo/g, 'dev'],
  [/\bshiv(?=[^aeiou\s])/g, 'sheo'],
  [/\bsheo/g, 'shiv'],
  [/\b(line|quarter)\b/g, '$1s'],
  [/(?<=n)dra\b/, 'der'],
  [/(लाइन|लाईन|क्वार्टर)(?=\s|$)/g, '$1्स'],
]

/** A nasal sign that is left out, and the ends of names that each one spells by ear. */
const ENDINGS: readonly Swap[] = [
  [/[ंँ]/g, ''],
  [/n(?=[dt]\b)/, ''],
  [/nd\b/, 'r'],
  [/डीह(?=\s|$)/, 'ढीह'],
  [/(?<=[a-z]{5})dih\b/, 'di'],
  [/dih\b/, 'dhih'],
  [/mau\b/, 'mow'],
  [/बारी(?=\s|$)/, 'बाड़ी'],
  [/बाड़ी(?=\s|$)/, 'बारी'],
  [/ba(?:ri|di)\b/, 'badi'],
  [/badi\b/, 'bari'],
]

/** Streets and quarters as they are shortened, or lie on a side of the town. */
const QUARTERS: readonly Swap[] = [
  [/ road\b/, ' rd'],
  [/ nagar\b/, ' ngr'],
  [/\b(?:pa?shchim|paschim) /, 'paschimi '],
  [/\b(?:pa?shchim|paschim) /, 'pashchimi '],
  [/\buttar /, 'uttari '],
  [/\bdakshin /, 'dakshini '],
  [/\b(?:purab|purva) /, 'purbi '],
  [/(पश्चिम|उत्तर|दक्षिण) /, '$1ी '],
  [/(?:पूरब|पूर्व) /, 'पूर्वी '],
]

const LABIALS: readonly Swap[] = [
  [/व/g, 'ब'],
  [/ब/g, 'व'],
  [/^व/, 'ब'],
  [/^ब/, 'व'],
  [/व(?=लिया)/, 'ब'],
  [/ब(?=लिया)/, 'व'],
  [/[vw]/g, 'b'],
  [/b(?!h)/g, 'v'],
  [/^[vw]/, 'b'],
  [/^b(?!h)/, 'v'],
  [/w(?=ali[ay])/, 'b'],
  [/b(?=ali[ay])/, 'w'],
]

function swapped(name: string, swaps: readonly Swap[]): readonly string[] {
  return swaps.map(([from, to]) => name.replace(from, to)).filter((one) => one !== name)
}
