import type { Endpoint } from 'payload'
import { waitingApprovals } from './waiting.ts'

/** What waits for the person who asks; the approvals of one transaction hang on it. */
export const approvalEndpoints: Endpoint[] = [waitingApprovals]
