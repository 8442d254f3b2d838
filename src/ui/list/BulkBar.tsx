'use client'
import { useListQuery, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { StatusCount } from '../../transactions/counts.ts'
import { showNumber } from '../dates.ts'
import { useWords } from '../useWords.ts'
import type { Word } from '../words.ts'
import { BulkDialog, type BulkAction } from './BulkDialog.tsx'

type Props = { statuses: StatusCount[]; mayDelete: boolean; limit: number }

const labels: Record<BulkAction, Word> = {
  assign: 'assign', status: 'changeStatus', priority: 'changePriority', tag: 'tag', delete: 'delete',
}

/** What can be done with the selected rows. All go through the bulk endpoint, which answers for each row. */
export function BulkBar({ statuses, mayDelete, limit }: Props) {
  const { speak } = useWords()
  const { count, selectAll, selectedIDs, toggleAll, getQueryParams } = useSelection()
  const { data } = useListQuery()
  const router = useRouter()
  const [action, setAction] = useState<BulkAction | null>(null)
  if (count === 0) return null

  const everything = String(selectAll) === 'allAvailable'
  const total = everything ? (data?.totalDocs ?? count) : count
  const tooMany = total > limit
  const actions = (Object.keys(labels) as BulkAction[]).filter((each) => each !== 'delete' || mayDelete)
  const references = new Map((data?.docs ?? []).map((doc) => [Number(doc['id']), String(doc['reference'])]))
  return (
    <div className="office-bulk" role="region" aria-label={speak('bulkActions')}>
      <strong>{speak(everything ? 'selectedAll' : 'selected', { count: showNumber(total) })}</strong>
      {tooMany ? (
        <span>{speak('tooManySelected', { limit })}</span>
      ) : (
        actions.map((each) => (
          <button
            key={each}
            type="button"
            className={`office-button${each === 'delete' ? ' office-button--danger' : ''}`}
            onClick={() => setAction(each)}
          >
            {speak(labels[each])}
          </button>
        ))
      )}
      <button type="button" className="office-button office-button--plain" onClick={() => toggleAll(false)}>
        {speak('clearSelection')}
      </button>
      {action && (
        <BulkDialog
          action={action}
          title={speak('bulkTitle', { action: speak(labels[action]), count: showNumber(total) })}
          selection={everything ? { query: getQueryParams(), limit } : { ids: selectedIDs.map(Number) }}
          references={references}
          statuses={statuses}
          onClose={(changed) => {
            setAction(null)
            if (changed) router.refresh()
          }}
        />
      )}
    </div>
  )
}
