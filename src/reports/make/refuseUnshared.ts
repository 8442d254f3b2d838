import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { mayUseDefinition } from '../order/loadDefinition.ts'
import { ownerMay } from '../schedules/ownerMay.ts'
import type { Begun } from './begun.ts'

/**
 * What somebody built may be shared no more between the order and the making: it is asked again when it is made. Whom it
 * is made for must be able to use it when they ordered it themselves; else whoever they get it from: the owner of the
 * schedule, or who ordered it where that schedule is gone. Raises REPORT_NOT_OFFERED.
 */
export async function refuseUnshared(req: PayloadRequest, { definition, schedule, askedBy, madeFor }: Pick<Begun, 'definition' | 'schedule' | 'askedBy' | 'madeFor'>): Promise<void> {
  if (definition === null || !(await isShared(req, definition, (await ownerOf(req, schedule)) ?? askedBy ?? madeFor, madeFor))) {
    throw new DomainError('REPORT_NOT_OFFERED')
  }
}

async function isShared(req: PayloadRequest, definition: number, from: number, madeFor: number): Promise<boolean> {
  if (from === madeFor) return mayUseDefinition(req, definition)
  // A schedule whose owner is away was no reason not to order; it is none not to make what was ordered.
  return (await ownerMay(req, { owner: from, report: 'custom', definition })) !== 'notShared'
}

async function ownerOf(req: PayloadRequest, schedule: number | null): Promise<number | null> {
  if (schedule === null) return null
  const [row] = await sqlOf(req)<{ owner: number | null }>('select owner_id as owner from report_schedules where id = $1', [schedule])
  return row?.owner ?? null
}
