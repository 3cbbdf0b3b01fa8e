/** What the mailing of reports is given: the house, the store, and the district's page as its door shows it. */
import { districtPdf } from '#http/figures/paper.ts'
import type { House } from '#journey/house.ts'
import { sheets } from '#services/sheets/sheets.ts'
import type { StoreRoom } from '#store/open.ts'
import type { Mailer } from '#watch/reports/mail.ts'

/** For the ticker; the district is looked up at each mail, because it may be changed. */
export function mailerOf(house: House, store: StoreRoom): Mailer {
  return {
    ...{ ...house, ...store, store, sheets },
    districtPdf: (language, days) =>
      districtPdf(
        { ...store, now: house.now, index: house.district, districtPaper: house.papers.district },
        { language, days },
      ),
  }
}
