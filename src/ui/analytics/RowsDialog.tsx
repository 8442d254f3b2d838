'use client'
import { useState } from 'react'
import type { ShownRow } from '../../analytics/transactionsBehind.ts'
import type { Page } from '../../transactions/list.ts'
import { showNumber } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { listOf, queryOf } from './analyticsAddress.ts'
import { Table, usePage, type Behind } from './parts.tsx'
import { showHours } from './showFigures.ts'
import { useAsked } from './useAnalytics.ts'

type Props = { workflow: number; adminRoute: string; behind: Behind; onClose: () => void }

/** The transactions behind a figure, those that bring most to it first; each leads to its page, all to the list where it can ask for them. */
export function RowsDialog({ workflow, adminRoute, behind, onClose }: Props) {
  const { speak, locale, choice } = usePage()
  const [number, setNumber] = useState(1)
  const { between: _pair, ...filters } = choice
  const query = queryOf(filters, { figure: behind.figure, key: behind.key, page: number, limit: 10 })
  const { body, problem, loading } = useAsked<Page<ShownRow>>(`/workflows/${workflow}/analytics/transactions?${query}`, locale)
  const list = listOf(adminRoute, workflow, behind.figure, behind.key, choice)
  const timed = body?.docs.some(({ hours }) => hours !== null)
  const counted = body?.docs.some(({ count }) => count > 1)
  const head = (
    <>
      <th scope="col">{speak('reference')}</th>
      <th scope="col">{speak('client')}</th>
      <th scope="col">{speak('status')}</th>
      {timed && <th scope="col" className="is-number">{speak('time')}</th>}
      {counted && <th scope="col" className="is-number">{speak('times')}</th>}
    </>
  )
  const actions = (
    <>
      {list && <a className="office-button" href={list}>{speak('inList')}</a>}
      <button type="button" className="office-button office-button--main" autoFocus onClick={onClose}>{speak('close')}</button>
    </>
  )
  return (
    <Dialog title={behind.title} onClose={onClose} actions={actions} wide>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <p className="office-muted" role="status">{body && !loading ? speak('rowsBehind', { count: showNumber(body.totalDocs) }) : speak('loading')}</p>
      {body && (
        <Table label={behind.title} head={head}>
          {body.docs.map(({ id, reference, externalReference, clientName, statusLabel, statusColour, hours, count }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${adminRoute}/collections/transactions/${id}`}><Code>{externalReference}</Code></a>
                <span className="office-muted office-analytics__note"><Code>{reference}</Code></span>
              </th>
              <td><bdi>{clientName}</bdi></td>
              <td><StatusBadge label={statusLabel} colour={statusColour} /></td>
              {timed && <td className="is-number">{showHours(hours, speak)}</td>}
              {counted && <td className="is-number">{count}</td>}
            </tr>
          ))}
        </Table>
      )}
      {body && body.totalPages > 1 && (
        <nav className="office-pages office-analytics__pages">
          <button type="button" className="office-button" disabled={!body.hasPrevPage || loading} onClick={() => setNumber(number - 1)}>{speak('previous')}</button>
          <span>{speak('pageOf', { page: showNumber(body.page), pages: showNumber(body.totalPages) })}</span>
          <button type="button" className="office-button" disabled={!body.hasNextPage || loading} onClick={() => setNumber(number + 1)}>{speak('next')}</button>
        </nav>
      )}
    </Dialog>
  )
}
