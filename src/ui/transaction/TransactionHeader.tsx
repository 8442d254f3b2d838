import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { loadAsCaller } from '../../transactions/store.ts'
import { transitionsOf } from '../../transactions/transitionsOf.ts'
import { workflowOf } from '../../transactions/workflowOf.ts'
import { officeClock, requestOf, staffNames } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { TransactionHead } from './TransactionHead.tsx'
import { WorkflowPanel } from './workflow/WorkflowPanel.tsx'

type Props = { id?: number | string; data?: { deletedAt?: string | null }; payload: Payload; req: PayloadRequest; i18n: I18n; user?: PayloadRequest['user'] }

/** The top of a transaction's page, made with what the person may see and do. Nothing while creating one. */
export async function TransactionHeader({ id, data, payload, req: asked, i18n }: Props) {
  const caller = callerOf(asked)
  if (id === undefined || !caller || data?.deletedAt) return null
  // A request of its own: a refused read must not roll back a save that is under way in the form's.
  const req = await requestOf(payload, asked.user)
  const transaction = await loadAsCaller(req, Number(id))
  const { status, transitions } = await transitionsOf(req, transaction, localeOfLanguage(i18n.language))
  const [names, clock, settings] = await Promise.all([staffNames(payload), officeClock(payload), settingsOf(payload)])
  const workflow = await workflowOf(req, transaction, localeOfLanguage(i18n.language))
  return (
    <>
      <TransactionHead
        transaction={transaction}
        status={status}
        transitions={transitions}
        people={Object.fromEntries(names)}
        today={clock.today}
        timeZone={clock.timeZone}
        adminRoute={payload.config.routes.admin}
        person={{ id: caller.id, role: caller.role }}
        mayDuplicate={settings.transactions.duplication}
      />
      <WorkflowPanel id={transaction.id} first={workflow} now={clock.now} timeZone={clock.timeZone} personId={caller.id} />
    </>
  )
}
