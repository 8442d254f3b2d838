import { officeDate } from '../../src/shared/dates.ts'

/**
 * Does some work that asks for the same thing more than once. Where the office's day turned meanwhile (what is overdue,
 * how old work is, is of a day) and the work failed, it is done once more, within the new day.
 */
export async function withinOneDay(work: () => Promise<void>): Promise<void> {
  const today = () => officeDate(new Date(), 'Asia/Riyadh')
  const begun = today()
  try {
    await work()
  } catch (error) {
    if (today() === begun) throw error
    await work()
  }
}
