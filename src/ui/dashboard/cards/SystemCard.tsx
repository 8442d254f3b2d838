'use client'
import { Link } from '@payloadcms/ui'
import { showNumber } from '../../dates.ts'
import { sizeInWords } from '../../files/filesWords.ts'
import { useBoard } from '../parts.tsx'
import type { BoardWord } from '../boardWords.ts'
import { Card, NowNote } from '../Card.tsx'

/** How the system stands, for admins; each line leads to the page that says more. */
export function SystemCard() {
  const { stats: { office }, speak, locale, adminRoute } = useBoard()
  if (!office) return null
  const lines: { word: BoardWord; shown: string; to: string; alarm?: boolean }[] = [
    { word: 'pendingUsers', shown: showNumber(office.pendingUsers), to: '/collections/users?where[or][0][and][0][status][equals]=pending' },
    { word: 'queueWaiting', shown: showNumber(office.queues.waiting), to: '/queues' },
    { word: 'queueFailed', shown: showNumber(office.queues.failed), to: '/queues', alarm: office.queues.failed > 0 },
    { word: 'deliveriesFailed', shown: showNumber(office.deliveriesFailed), to: '/mails?state=failed', alarm: office.deliveriesFailed > 0 },
    { word: 'files', shown: showNumber(office.files), to: '/collections/attachments' },
    { word: 'storage', shown: sizeInWords(office.storageBytes, locale), to: '/collections/attachments?sort=-size' },
  ]
  return (
    <Card title={speak('system')} note={<NowNote />}>
      <ul className="office-board-lines">
        {lines.map(({ word, shown, to, alarm }) => (
          <li key={word}>
            <Link href={`${adminRoute}${to}`} prefetch={false} className={alarm ? 'is-alarm' : undefined}>
              <span>{speak(word)}</span>
              <strong><bdi>{shown}</bdi></strong>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
