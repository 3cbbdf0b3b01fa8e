/** The policy: what each error of the page's Graph means for a message of ours; see `meta/outcome.ts`. */
import { outcomesBy, type PolicyRow } from '../outcome.ts'

const POLICY: readonly PolicyRow[] = [
  [10, 10, 'template', 'more than 24 hours since the person wrote', 2018278],
  [10, 10, 'template', 'more than 7 days since the person wrote', 2018065],
  [100, 100, 'elsewhere', 'nobody has this id', 2018001],
  [100, 100, 'failed', 'what was commented on is gone', 33],
  [200, 200, 'elsewhere', 'this person is not available', 1545041],
  [0, 0, 'stopped', 'we could not be authenticated'],
  [1, 1, 'later-slowly', 'something went wrong there'],
  [2, 2, 'later', 'the service is ill'],
  [3, 3, 'stopped', 'our app lacks a capability'],
  [4, 4, 'later-account', 'too many calls of our app'],
  [10, 10, 'stopped', 'our page is restricted, or a permission was withdrawn'],
  [17, 17, 'later-account', 'too many calls'],
  [32, 32, 'later-account', 'too many calls of our page'],
  [100, 100, 'failed', 'a parameter is wrong'],
  [190, 190, 'stopped', 'the page token expired'],
  [200, 299, 'stopped', 'permission missing'],
  [368, 368, 'stopped', 'blocked for a violation of policy'],
  [551, 551, 'elsewhere', 'this person is not available'],
  [613, 613, 'later-account', 'too many calls'],
  [1200, 1200, 'later', 'something went wrong there for a moment'],
  [10900, 10903, 'template', 'a comment may be answered in private only once'],
  [80006, 80006, 'later-account', 'too many messages from our page'],
]

/** What came of sending, and what an error means. */
export const { outcomeOf, judge } = outcomesBy(POLICY)
