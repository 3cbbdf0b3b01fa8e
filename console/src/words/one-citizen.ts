/** Words of the dialog in which an operator says who is one person. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  open: 'एक ही व्यक्ति?',
  title: 'इस व्यक्ति के माध्यम',
  lead: 'अलग-अलग माध्यमों पर यही व्यक्ति। केवल नाम एक होने से कभी न जोड़ें।',
  joinTitle: 'ये एक ही व्यक्ति हैं',
  phone: 'दूसरा फ़ोन नंबर',
  phoneHint: 'जिस नंबर से वे पहले आए',
  reason: 'कारण',
  reasonHint: 'कैसे पता चला, जैसे: फ़ोन पर दोनों नंबर अपने बताए',
  join: 'जोड़ें',
  history: 'कैसे जुड़े',
  proven: 'एक बार के कोड से',
  part: 'अलग करें',
  partTitle: 'ये अलग-अलग व्यक्ति हैं',
  parted: (by: string, why: string) => `अलग किया: ${by}, ${why}`,
  cancel: 'रहने दें',
}

const en: typeof hi = {
  open: 'Same person?',
  title: 'The doors of this person',
  lead: 'The same person at several doors. Never join because of a name alone.',
  joinTitle: 'These are the same person',
  phone: 'The other phone number',
  phoneHint: 'From which they came before',
  reason: 'Reason',
  reasonHint: 'How you know, for example: named both numbers on the telephone',
  join: 'Join',
  history: 'How they were joined',
  proven: 'by a one-time code',
  part: 'Part',
  partTitle: 'These are different people',
  parted: (by, why) => `Parted: ${by}, ${why}`,
  cancel: 'Leave it',
}

/** Both languages. */
export const oneCitizenWords: Readonly<Record<Language, typeof hi>> = { hi, en }
