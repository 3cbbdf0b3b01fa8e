/** What services cost that are paid by use: counted by account and month, so that a cap can be kept. */
export interface Spending {
  /** Adds millionths of a dollar; answers with the sum of the month. */
  add(account: string, month: string, micros: number): Promise<number>
  /** The sum of a month. */
  of(account: string, month: string): Promise<number>
}
