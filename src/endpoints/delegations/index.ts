import type { Endpoint } from 'payload'
import { createDelegation } from './create.ts'
import { endDelegationEarly } from './end.ts'

/** Making and ending; listing and reading are Payload's own. */
export const delegationEndpoints: Endpoint[] = [createDelegation, endDelegationEarly]
