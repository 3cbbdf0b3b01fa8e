/** Acts that stand in the file and change nothing of how the grievance stands. */

const nothing = () => ({})

/** What each of them changes. */
export const unchanged = { rebuffed: nothing, 'passed-on': nothing, told: nothing } as const
