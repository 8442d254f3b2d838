'use client'
import { useId, type ReactNode } from 'react'
import type { InAppNotice } from '../../notifications/inApp/inAppNotice.ts'
import type { NoticePage } from '../../notifications/inApp/listNotices.ts'

type Props = { page: NoticePage; render: (notice: InAppNotice) => ReactNode }

/** Notices under the days they were told on, as the server has grouped them. */
export function NoticeDays({ page: { docs, days }, render }: Props) {
  const id = useId()
  return days.map(({ day, label, count }, place) => {
    const first = days.slice(0, place).reduce((sum, before) => sum + before.count, 0)
    return (
      <section key={day} aria-labelledby={`${id}-${day}`} className="office-notices__day">
        <h3 id={`${id}-${day}`}>{label}</h3>
        <ul role="list">{docs.slice(first, first + count).map((notice) => <li key={notice.id}>{render(notice)}</li>)}</ul>
      </section>
    )
  })
}
