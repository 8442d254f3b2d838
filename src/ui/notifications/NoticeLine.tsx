'use client'
import { Link } from '@payloadcms/ui'
import type { InAppNotice } from '../../notifications/inApp/inAppNotice.ts'
import { showMoment } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { noticeSpeaker } from './noticeWords.ts'

type Props = {
  notice: InAppNotice
  timeZone: string
  /** Opened, in this tab or another: it is read by that. */
  onOpen: (notice: InAppNotice) => void
}

/** One notice: a link to what it is about, or where there is nothing to open, a button that marks it as read. */
export function NoticeLine({ notice, timeZone, onOpen }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  const isUnread = notice.readAt === null
  const said = (
    <>
      <span className="office-notice__dot" data-unread={isUnread}>{isUnread && <span className="office-hidden">{speak('unread')}. </span>}</span>
      <span className="office-notice__words">
        <span className="office-notice__title"><bdi>{notice.title}</bdi></span>
        {notice.text !== '' && <span className="office-notice__text"><bdi>{notice.text}</bdi></span>}
      </span>
      <time className="office-notice__time" dateTime={notice.at}>{showMoment(notice.at, timeZone).slice(-5)}</time>
    </>
  )
  const common = { className: 'office-notice', 'data-unread': isUnread, onClick: () => onOpen(notice) }
  if (notice.link === null) return <button type="button" {...common}>{said}</button>
  return <Link {...common} href={notice.link} prefetch={false}>{said}</Link>
}
