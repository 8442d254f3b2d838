import type { JobHandler } from '../../platform/queue.ts'
import { moveAllToCalendar } from '../changeCalendar.ts'

export const moveToCalendarHandler: JobHandler<{ key: string; at: number }> = async ({ payload, data }) => {
  await moveAllToCalendar(payload, data)
}
