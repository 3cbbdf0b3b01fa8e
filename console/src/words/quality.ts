/** Words of the looks at evidence: beside the pictures in the file, and on the quality screen. */

export const qualityHi = {
  before: 'पहले',
  after: 'काम के बाद',
  look: 'इन बातों को देख लें',
  lookNote: 'यह केवल देखने का संकेत है, किसी पर आरोप नहीं।',
  picture: (n: string) => `फोटो ${n}`,
}

export const qualityEn: typeof qualityHi = {
  before: 'Before',
  after: 'After the work',
  look: 'Worth a look',
  lookNote: 'These are hints to look, they accuse nobody.',
  picture: (n) => `Picture ${n}`,
}
