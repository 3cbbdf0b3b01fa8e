/** Words of the nodal chain. */

export const nodalHi = {
  title: 'नोडल क्रम',
  lead: 'राज्य के हैंडल, पेज और मेल पर आई शिकायतें: राज्य नोडल अधिकारी से जिले के नोडल अधिकारी तक, वहाँ से विभाग तक, और वापस ऊपर।',
  tabs: { here: 'मेरे पास', back: 'आख्या वापस आई', below: 'आगे भेजी' },
  empty: {
    here: ['आपके पास अभी कुछ नहीं', 'राज्य के हैंडल पर आई शिकायत आपके पास आते ही यहाँ दिखेगी।'],
    back: ['कोई आख्या वापस नहीं आई', 'जो आपने आगे भेजी, उसकी आख्या जाँच के लिए यहाँ आती है।'],
    below: ['आगे भेजी कोई शिकायत खुली नहीं', 'जो आप आगे भेजते हैं, वह बंद होने तक यहाँ दिखती है।'],
  },
  late: (n: string) => `${n} देरी में`,
  whose: 'किसके पास कितनी',
  open: 'खुली',
  lateHead: 'देरी में',
  chain: 'किस-किस से होकर आई',
  more: 'और दिखाएँ',
  ways: { back: 'वापस ऊपर', down: 'आगे, नीचे' },
  to: 'किसे भेजें',
  choose: 'नोडल अधिकारी चुनें',
  nobody: 'इस नाम का कोई नोडल अधिकारी नहीं',
  deed: ['नोडल अधिकारी को भेजें', 'कारण लिखें: वह फ़ाइल में रहता है और आगे वाला पढ़ता है।', 'भेजें'],
}

export const nodalEn: typeof nodalHi = {
  title: 'Nodal chain',
  lead: 'What reached the handles, pages and mailboxes of the state: from the state nodal officer to the district’s, on to a department, and back up.',
  tabs: { here: 'With me', back: 'Reports back', below: 'Given on' },
  empty: {
    here: [
      'Nothing lies with you',
      'What reaches a handle of the state shows here as soon as it comes to you.',
    ],
    back: ['No report has come back', 'The report on what you gave on comes here for you to read.'],
    below: ['Nothing that you gave on is open', 'What you give on shows here until it is closed.'],
  },
  late: (n) => `${n} late`,
  whose: 'How much lies with whom',
  open: 'Open',
  lateHead: 'Late',
  chain: 'By whom it came',
  more: 'Show more',
  ways: { back: 'Back up', down: 'On, downwards' },
  to: 'To whom',
  choose: 'Choose a nodal officer',
  nobody: 'No nodal officer of this name',
  deed: [
    'Give to a nodal officer',
    'Write the reason: it stays in the file, and whoever gets it reads it.',
    'Send',
  ],
}
