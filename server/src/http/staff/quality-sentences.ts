/** What happened in looking after a disposal, in one sentence for each kind of act. */
import type { ActOf } from '#core/grievance/acts.ts'
import type { QualityAct } from '#core/quality/acts.ts'
import { MANNER_WORDS, OUTCOME_WORDS } from '#core/words/quality.ts'
import type { Words } from '../house.ts'
import { said } from './sentence.ts'

type Sentences = { readonly [K in QualityAct['kind']]: (act: ActOf<K>) => Words }

/** The sentences by kind. */
export const QUALITY_SENTENCES: Sentences = {
  examined: ({ outcome, remark, second, report }) => {
    const { hi, en } = OUTCOME_WORDS[outcome]
    return second
      ? said(
          `आख्या ${report} की गुणवत्ता दूसरे व्यक्ति ने भी देखी (${hi})`,
          `Quality of report ${report} looked at by a second person (${en})`,
          remark,
        )
      : said(
          `आख्या ${report} की गुणवत्ता देखी गई (${hi})`,
          `Quality of report ${report} looked at (${en})`,
          remark,
        )
  },
  'manner-asked': () => said('व्यवहार के बारे में पूछा गया', 'Asked how they were treated'),
  'manner-told': ({ manner }) =>
    said('व्यवहार के बारे में बताया', 'Said how they were treated', MANNER_WORDS[manner]),
}
