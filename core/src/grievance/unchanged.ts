/** Acts that stand in the file and change nothing of how the grievance stands. */

const nothing = () => ({})

/** What each of them changes. */
export const unchanged = {
  rebuffed: nothing,
  'passed-on': nothing,
  told: nothing,
  examined: nothing,
  'manner-asked': nothing,
  'manner-told': nothing,
} as const
