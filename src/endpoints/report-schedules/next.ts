import { z } from 'zod'
import { now } from '../../platform/clock.ts'
import { faultsOfTiming } from '../../reports/schedules/checkSchedule.ts'
import { contextOf, scheduleOf } from '../../reports/schedules/schedule.ts'
import { nextRuns } from '../../reports/schedules/timing.ts'
import { wrongFields } from '../../shared/wrongFields.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const shown = 5

export const nextRunsEndpoint = defineEndpoint({
  method: 'post',
  path: '/next',
  tag: 'Reports',
  summary: { en: 'When a schedule would run next', ar: 'المواعيد القادمة لجدولة' },
  description:
    'The next five moments of a timing, saved or not: on every working day of the office’s calendar `at` a time, or as a cron expression of five fields says. ' +
    'The clock is the schedule’s time zone, else the office’s. A time that a change of clocks leaves out comes at the change; one that comes twice counts once.',
  access: ['editor', 'admin'],
  body: z.strictObject({
    timing: z.enum(['workingDay', 'cron']),
    at: z.string().max(5).nullish(),
    cron: z.string().max(100).nullish(),
    timeZone: z.string().max(60).nullish(),
  }),
  example: { timing: 'workingDay', at: '07:00' },
  response: {
    status: 200,
    description: 'The moments, and the time zone they are meant in',
    example: { runs: ['2026-11-24T04:00:00.000Z', '2026-11-25T04:00:00.000Z'], timeZone: 'Asia/Riyadh' },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, body }) => {
    const schedule = scheduleOf(body)
    const fields = faultsOfTiming(schedule)
    if (fields.length > 0) throw wrongFields(fields)
    const context = await contextOf(req, schedule.timeZone)
    const runs = nextRuns(schedule.timing, context, now(), shown)
    return { body: { runs: runs.map((run) => run.toISOString()), timeZone: context.timeZone } }
  },
})
