import type { OfficeEvent } from '../events/index.ts'
import { defineJob } from '../platform/queue.ts'

/** What happened, on its way to the people it concerns. `key` names the happening: a retry tells nobody twice. */
export const tellPeople = defineJob<{ key: string; events: OfficeEvent[] }>('notifications.tell-people')
