import type { Endpoint } from 'payload'
import { listQuarantined } from './list.ts'
import { releaseQuarantined } from './release.ts'
import { removeQuarantined } from './remove.ts'
import { scanQuarantined } from './scan.ts'
import { quarantineStatus } from './status.ts'

/** What admins do about contents that the scanner found something in, or could not scan. */
export const quarantineEndpoints: Endpoint[] = [listQuarantined, quarantineStatus, releaseQuarantined, removeQuarantined, scanQuarantined]
