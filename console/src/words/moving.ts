/** Words of the dialog that moves a message from one file of a citizen to another. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  open: 'दूसरी शिकायत में ले जाएँ',
  title: 'यह संदेश किस शिकायत का है?',
  lead: 'संदेश इसी आवेदक की दूसरी शिकायत में चला जाएगा। दोनों फ़ाइलों में लिखा रहेगा कि किसने और क्यों ले जाया।',
  none: 'इस आवेदक की कोई और खुली शिकायत नहीं है।',
  where: 'किस शिकायत में',
  reason: 'कारण (दोनों फ़ाइलों में रहेगा)',
  reasonHint: 'जैसे: यह फ़ोटो सड़क की है, चापाकल की नहीं',
  move: 'ले जाएँ',
  cancel: 'रहने दें',
  moved: (code: string) => `संदेश ${code} में चला गया`,
}

const en: typeof hi = {
  open: 'Move to another grievance',
  title: 'To which grievance does this message belong?',
  lead: 'The message goes to another grievance of the same complainant. Both files say who moved it, and why.',
  none: 'This complainant has no other open grievance.',
  where: 'To which grievance',
  reason: 'Reason (stays in both files)',
  reasonHint: 'For example: the photo shows the road, not the handpump',
  move: 'Move',
  cancel: 'Leave it',
  moved: (code) => `The message was moved to ${code}`,
}

/** Both languages. */
export const movingWords: Readonly<Record<Language, typeof hi>> = { hi, en }
