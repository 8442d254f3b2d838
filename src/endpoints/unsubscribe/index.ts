import type { Endpoint } from 'payload'
import { changeSubscriptionByLink } from './change.ts'
import { showSubscription } from './show.ts'

/** What the link at the end of a mail can do, for programs; people get a page. */
export const unsubscribeEndpoints: Endpoint[] = [showSubscription, changeSubscriptionByLink]
