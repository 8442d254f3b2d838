import { tellPeopleHandler } from './notifications/handlers/tellPeople.ts'
import { tellPeople } from './notifications/jobs.ts'
import type { JobDefinition, JobHandler } from './platform/queue.ts'
import { learnWordsHandler } from './transactions/handlers/learnWords.ts'
import { learnWords } from './transactions/jobs.ts'

type Work<Input extends object> = { job: JobDefinition<Input>; handler: JobHandler<Input>; concurrency: number }

/** Ties a job to its handler; the pair's types are checked here, the list forgets them. */
const work = <Input extends object>(pair: Work<Input>) => pair as unknown as Work<never>

/** Every job the worker does, with its handler and how many run side by side in one process. */
export const jobs: readonly Work<never>[] = [
  work({ job: tellPeople, handler: tellPeopleHandler, concurrency: 2 }),
  work({ job: learnWords, handler: learnWordsHandler, concurrency: 1 }),
]
