import type { OfficeEvent } from '../events/index.ts'
import { defineJob } from '../platform/queue.ts'

/** What happened, as releases before notices queued it; what still waits when a worker is updated is planned then. */
export const tellPeople = defineJob<{ key: string; events: OfficeEvent[] }>('notifications.tell-people')
