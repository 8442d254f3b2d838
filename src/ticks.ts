import type { Tick } from './platform/ticking.ts'
import { learnWords } from './transactions/jobs.ts'

/** All periodic work of the worker. */
export const ticks: readonly Tick[] = [{ job: learnWords, cron: '* * * * *' }]
