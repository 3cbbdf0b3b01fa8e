/** Words of what may be the same matter. */

export const alikeHi = {
  title: 'शायद यही बात पहले से दर्ज है',
  hint: 'देख लें। अपने आप कुछ नहीं जुड़ता।',
  same: { citizen: 'वही आवेदक', matter: 'दूसरे आवेदक, वही बात' },
  sure: (percent: string) => `${percent} भरोसा`,
  open: 'फ़ाइल',
  ties: 'एक ही बात की शिकायतें',
  follower: (code: string) => `इसका उत्तर ${code} की आख्या से होगा; आवेदक अपना उत्तर अलग देंगे।`,
  lead: (code: string) => `इसकी आख्या ${code} का भी उत्तर होगी।`,
  tie: 'साथ जोड़ें',
  part: 'अलग करें',
  reason: 'कारण (फ़ाइल में रहेगा)',
  cancel: 'रहने दें',
}

export const alikeEn: typeof alikeHi = {
  title: 'This may be registered already',
  hint: 'Please look. Nothing is tied by itself.',
  same: { citizen: 'The same complainant', matter: 'Another complainant, the same matter' },
  sure: (percent) => `${percent} sure`,
  open: 'File',
  ties: 'Grievances about one matter',
  follower: (code) => `The report on ${code} answers this one; the complainant answers for themselves.`,
  lead: (code) => `The report on this one answers ${code} too.`,
  tie: 'Answer together',
  part: 'Part',
  reason: 'Reason (kept in the file)',
  cancel: 'Leave it',
}
