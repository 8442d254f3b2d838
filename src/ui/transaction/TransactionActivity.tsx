import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { fileLimitsOf } from '../files/fileLimitsOf.ts'
import { officeClock } from '../officeFacts.ts'
import { Activity } from './Activity.tsx'

type Props = { id?: number | string; data?: { deletedAt?: string | null }; payload: Payload; req: PayloadRequest }

/** Below the form: comments, timeline and the rest of what belongs to a transaction. Nothing while creating one. */
export async function TransactionActivity({ id, data, payload, req }: Props) {
  const caller = callerOf(req)
  if (id === undefined || !caller || data?.deletedAt) return null
  const { timeZone } = await officeClock(payload)
  const { clients, files: filesSettings } = await settingsOf(payload)
  const staff = caller.role !== 'client'
  const files = staff || clients.mayUpload ? 'upload' : clients.mayDownload ? 'read' : 'none'
  return (
    <Activity
      id={Number(id)}
      timeZone={timeZone}
      staff={staff}
      admin={caller.role === 'admin'}
      mayComment={staff || clients.mayComment}
      files={files}
      limits={fileLimitsOf(filesSettings)}
    />
  )
}
