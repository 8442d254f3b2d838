import type { Endpoint } from 'payload'
import { cancelMessage } from './cancel.ts'
import { listSends } from './list.ts'
import { readSendProgress } from './read.ts'
import { sendMessage } from './send.ts'

/** Messages of the office to many people. They hang on the collection `notifications`. */
export const sendEndpoints: Endpoint[] = [sendMessage, listSends, readSendProgress, cancelMessage]
