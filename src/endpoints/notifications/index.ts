import type { Endpoint } from 'payload'
import { clearNotifications } from './clear.ts'
import { listNotifications } from './list.ts'
import { readNotifications, unreadAgain } from './read.ts'
import { streamNotifications } from './stream.ts'
import { unreadNotifications } from './unread.ts'

/** What a person was told inside the product. Reading one by its number is Payload's own. */
export const notificationEndpoints: Endpoint[] = [
  listNotifications, ...clearNotifications, unreadNotifications, unreadAgain, readNotifications, streamNotifications,
]
