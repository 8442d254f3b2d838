'use client'
import { toast, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'
import type { Role } from '../../shared/roles.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import type { StatusWords, Transition } from '../../transactions/transitionsOf.ts'
import { Code } from '../parts/Code.tsx'
import { DueMark } from '../parts/DueMark.tsx'
import { PriorityBadge } from '../parts/PriorityBadge.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { titleOf } from '../list/titleOf.ts'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { announceTransactionChange, onTransactionChange } from './onTransactionChange.ts'
import { StaleDialog } from './StaleDialog.tsx'
import { TransitionDialog } from './TransitionDialog.tsx'

type Props = {
  transaction: Transaction
  status: StatusWords
  transitions: Transition[]
  people: Record<number, string>
  today: string
  timeZone: string
  adminRoute: string
  person: { id: number; role: Role }
  mayDuplicate: boolean
}

/** The form sends these back as it holds them: an old one after a step of one's own would be refused as an attempt. */
const keptByOffice = [
  'rev', 'status', 'stateKind', 'statusChangedAt', 'completedAt', 'submittedBy', 'assignedTo', 'attachmentCount', 'updatedAt',
] as const satisfies readonly (keyof Transaction)[]

type Question = { kind: 'transition'; transition: Transition } | { kind: 'assign' | 'delete' | 'duplicate' | 'stale' }

/** Where a transaction stands, and what this person may do with it next. */
export function TransactionHead(props: Props) {
  const { people, today, timeZone, adminRoute, person, mayDuplicate } = props
  const { speak, locale } = useWords()
  const api = useApi()
  const router = useRouter()
  const { dispatchFields } = useForm()
  const [transaction, setTransaction] = useState(props.transaction)
  const [status, setStatus] = useState(props.status)
  const [ways, setWays] = useState(props.transitions)
  const [question, setQuestion] = useState<Question | null>(null)
  const { id } = transaction

  const lookAgain = useCallback(async () => {
    const [record, now] = [
      await api<Transaction>('GET', `/transactions/${id}`),
      await api<{ status: StatusWords; transitions: Transition[] }>('GET', `/transactions/${id}/transitions`),
    ]
    if (!record.ok || !now.ok) return
    const next = record.body
    setTransaction(next)
    setStatus(now.body.status)
    setWays(now.body.transitions)
    for (const path of keptByOffice) {
      if (next[path] === undefined) continue
      dispatchFields({ type: 'UPDATE', path, value: next[path], initialValue: next[path], valid: true })
    }
  }, [api, dispatchFields, id])
  useEffect(() => onTransactionChange(id, () => void lookAgain()), [id, lookAgain])

  const close = () => setQuestion(null)
  const changed = (message: string) => {
    close()
    toast.success(message)
    announceTransactionChange(id)
  }
  const stale = () => setQuestion({ kind: 'stale' })
  const staff = person.role !== 'client'
  const title = titleOf(transaction)
  // What an approval decides has no button of its own while it is asked (see workflow/ApprovalCard.tsx).
  const transitions = ways.filter(({ reason }) => reason?.code !== 'APPROVAL_REQUIRED')
  const open = transitions.filter(({ allowed }) => allowed)

  return (
    <section className="office-head" aria-label={transaction.reference}>
      <dl className="office-head__numbers">
        <div><dt>{speak('referenceNumber')}</dt><dd><Code>{transaction.externalReference}</Code></dd></div>
        <div><dt>{speak('transactionNumber')}</dt><dd><Code>{transaction.reference}</Code></dd></div>
      </dl>
      <h2 className={title.own ? undefined : 'office-muted'} dir="auto">{title.text || speak('untitled')}</h2>
      <dl className="office-head__facts">
        <div>
          <dt>{speak('status')}</dt>
          <dd data-status={status.key}>
            <StatusBadge label={status.label} colour={status.colour} progress={status.progress} progressLabel={speak('progress')} />
          </dd>
        </div>
        <div><dt>{speak('priority')}</dt><dd><PriorityBadge priority={transaction.priority} locale={locale} /></dd></div>
        <div>
          <dt>{speak('due')}</dt>
          <dd><DueMark dueDate={transaction.dueDate} kind={transaction.stateKind} today={today} locale={locale} /></dd>
        </div>
        <div>
          <dt>{speak('assignedTo')}</dt>
          <dd>
            {transaction.assignedTo ? <bdi>{people[transaction.assignedTo] ?? speak('removedPerson')}</bdi> : <span className="office-muted">{speak('nobody')}</span>}
          </dd>
        </div>
      </dl>
      {staff && (
        <div className="office-head__steps" role="group" aria-label={speak('nextSteps')}>
          <span className="office-label">{speak('nextSteps')}</span>
          {transitions.map((transition, index) => (
            <TransitionButton
              key={transition.key}
              transition={transition}
              main={index === transitions.findIndex(({ allowed }) => allowed)}
              onTake={() => setQuestion({ kind: 'transition', transition })}
            />
          ))}
          {transitions.length === 0 && <span className="office-muted">{speak('noNextSteps')}</span>}
          {transitions.length > 0 && open.length === 0 && <span className="office-muted">{speak('notForYou')}</span>}
          <span className="office-head__rest">
            <button type="button" className="office-button" onClick={() => setQuestion({ kind: 'assign' })}>
              {speak(transaction.assignedTo ? 'reassign' : 'assign')}
            </button>
            {mayDuplicate && (
              <button type="button" className="office-button" onClick={() => setQuestion({ kind: 'duplicate' })}>{speak('duplicate')}</button>
            )}
            {person.role === 'admin' && (
              <button type="button" className="office-button office-button--danger" onClick={() => setQuestion({ kind: 'delete' })}>
                {speak('delete')}
              </button>
            )}
          </span>
        </div>
      )}
      {question?.kind === 'transition' && (
        <TransitionDialog transaction={transaction} status={status} transition={question.transition} onDone={changed} onStale={stale} onClose={close} />
      )}
      {question?.kind === 'assign' && <AssignDialog transaction={transaction} onDone={changed} onStale={stale} onClose={close} />}
      {question?.kind === 'duplicate' && (
        <DuplicateDialog
          transaction={transaction}
          onDone={(copy, message) => {
            toast.success(message)
            router.push(`${adminRoute}/collections/transactions/${copy}`)
          }}
          onClose={close}
        />
      )}
      {question?.kind === 'delete' && (
        <DeleteDialog
          transaction={transaction}
          onDone={(message) => {
            toast.success(message)
            router.push(`${adminRoute}/collections/transactions`)
          }}
          onStale={stale}
          onClose={close}
        />
      )}
      {question?.kind === 'stale' && <StaleDialog id={id} timeZone={timeZone} onClose={close} />}
    </section>
  )
}

function TransitionButton({ transition, main, onTake }: { transition: Transition; main: boolean; onTake: () => void }) {
  const { allowed, label, reason, key } = transition
  const note = `step-${key}-why`
  return (
    <span className="office-step">
      <button
        type="button"
        className={`office-button${main ? ' office-button--main' : ''}`}
        data-transition={key}
        aria-disabled={!allowed}
        aria-describedby={reason ? note : undefined}
        title={reason?.message}
        onClick={() => allowed && onTake()}
      >
        {label}
      </button>
      {reason && <span id={note} className="office-hidden">{reason.message}</span>}
    </span>
  )
}
