import { Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import { say } from '../../shared/text.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { showMoment, showRelative } from '../dates.ts'
import { officeClock, staffNames, stateOfRow, wordNames } from '../officeFacts.ts'
import { Code } from '../parts/Code.tsx'
import { DueMark } from '../parts/DueMark.tsx'
import { PriorityBadge } from '../parts/PriorityBadge.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { titleOf } from './titleOf.ts'
import { localeOfLanguage, speakerOf, type Word } from '../words.ts'

/** What Payload gives a cell that is made on the server. */
export type CellProps = { rowData: Transaction; payload: Payload; i18n: I18n; link?: boolean; linkURL?: string }

/** Its name shows in the card view, where there is no heading. */
function Labelled({ word, i18n, children }: { word: Word; i18n: I18n; children: ReactNode }) {
  return (
    <>
      <span className="office-cell-label">{speakerOf(localeOfLanguage(i18n.language))(word)}</span>
      {children}
    </>
  )
}

const pageOf = (payload: Payload, id: number) => `${payload.config.routes.admin}/collections/transactions/${id}`

function Linked({ rowData, payload, link, linkURL, children }: CellProps & { children: ReactNode }) {
  return link ? <Link href={linkURL ?? pageOf(payload, rowData.id)} prefetch={false}>{children}</Link> : children
}

export function ReferenceNumberCell(props: CellProps) {
  return (
    <Labelled word="referenceNumber" i18n={props.i18n}>
      <Linked {...props}><Code>{props.rowData.externalReference}</Code></Linked>
    </Labelled>
  )
}

export function TransactionNumberCell(props: CellProps) {
  return (
    <Labelled word="transactionNumber" i18n={props.i18n}>
      <Linked {...props} link><Code>{props.rowData.reference}</Code></Linked>
    </Labelled>
  )
}

export function TitleCell(props: CellProps) {
  const { text, own } = titleOf(props.rowData)
  return (
    <Linked {...props}>
      <bdi className={own ? undefined : 'office-muted'}>
        {text || speakerOf(localeOfLanguage(props.i18n.language))('untitled')}
      </bdi>
    </Linked>
  )
}

export function ClientCell(props: CellProps) {
  return (
    <Labelled word="client" i18n={props.i18n}>
      <Linked {...props}><bdi>{props.rowData.clientName}</bdi></Linked>
    </Labelled>
  )
}

export async function TypeCell(props: CellProps) {
  const names = await wordNames(props.payload, 'transaction_types', localeOfLanguage(props.i18n.language))
  return <Labelled word="type" i18n={props.i18n}>{names.get(props.rowData.type) ?? '–'}</Labelled>
}

export function PriorityCell({ rowData, i18n }: CellProps) {
  return (
    <Labelled word="priority" i18n={i18n}>
      <PriorityBadge priority={rowData.priority} locale={localeOfLanguage(i18n.language)} />
    </Labelled>
  )
}

export async function StatusCell({ rowData, payload, i18n }: CellProps) {
  const locale = localeOfLanguage(i18n.language)
  const state = await stateOfRow(payload, rowData.workflowVersion, rowData.status)
  const underWay = state !== undefined && (state.kind === 'normal' || state.kind === 'waiting') && (state.progress ?? 0) > 0
  return (
    <StatusBadge
      label={state ? say(state.label, locale) : rowData.status}
      colour={state?.colour ?? 'grey'}
      progress={underWay ? (state.progress ?? null) : null}
      progressLabel={speakerOf(locale)('progress')}
    />
  )
}

export async function AssigneeCell({ rowData, payload, i18n }: CellProps) {
  const speak = speakerOf(localeOfLanguage(i18n.language))
  const names = await staffNames(payload)
  return (
    <Labelled word="assignedTo" i18n={i18n}>
      {rowData.assignedTo ? (
        <bdi>{names.get(rowData.assignedTo) ?? speak('removedPerson')}</bdi>
      ) : (
        <span className="office-muted">{speak('nobody')}</span>
      )}
    </Labelled>
  )
}

export async function DueCell({ rowData, payload, i18n }: CellProps) {
  const { today } = await officeClock(payload)
  return (
    <Labelled word="due" i18n={i18n}>
      <DueMark dueDate={rowData.dueDate} kind={rowData.stateKind} today={today} locale={localeOfLanguage(i18n.language)} />
    </Labelled>
  )
}

export async function UpdatedCell({ rowData, payload, i18n }: CellProps) {
  const { now, timeZone } = await officeClock(payload)
  return (
    <Labelled word="updated" i18n={i18n}>
      <time dateTime={rowData.updatedAt} title={showMoment(rowData.updatedAt, timeZone)} className="office-when">
        {showRelative(rowData.updatedAt, now, localeOfLanguage(i18n.language))}
      </time>
    </Labelled>
  )
}

export function FilesCell({ rowData, i18n }: CellProps) {
  return (
    <Labelled word="files" i18n={i18n}>
      <span className={rowData.attachmentCount ? undefined : 'office-muted'}>{rowData.attachmentCount || '–'}</span>
    </Labelled>
  )
}
