'use client'
import { useId, useState, type ReactNode } from 'react'
import { Comments } from '../comments/Comments.tsx'
import { FilesPanel } from '../files/FilesPanel.tsx'
import type { FileLimits } from '../files/unfitFor.ts'
import { useWords } from '../useWords.ts'
import type { Word } from '../words.ts'
import { QrPanel } from './QrPanel.tsx'
import { Timeline } from './Timeline.tsx'

type Props = {
  id: number
  timeZone: string
  staff: boolean
  admin: boolean
  mayComment: boolean
  files: 'none' | 'read' | 'upload'
  limits: FileLimits
}
type Panel = { name: Word; content: ReactNode }

/** The parts of a transaction that are not its fields, one at a time. Arrow keys move between the tabs. */
export function Activity({ id, timeZone, staff, admin, mayComment, files, limits }: Props) {
  const { speak } = useWords()
  const base = useId()
  const panels: Panel[] = [
    // Clients have no comments unless the office lets them write some (office.md, wishes 4-6).
    ...(mayComment
      ? [{ name: 'comments', content: <Comments id={id} timeZone={timeZone} staff={staff} mayWrite limits={files === 'upload' ? limits : null} /> } as const]
      : []),
    { name: 'timeline', content: <Timeline id={id} timeZone={timeZone} staff={staff} /> },
    ...(files === 'none'
      ? []
      : [{
          name: 'files',
          content: (
            <FilesPanel
              transactionId={id}
              timeZone={timeZone}
              staff={staff}
              admin={admin}
              mayUpload={files === 'upload'}
              limits={limits}
            />
          ),
        } as const]),
    { name: 'qrCode', content: <QrPanel transactionId={id} mayReissue={staff} /> },
  ]
  const [chosen, setChosen] = useState<Word>(panels[0]!.name)
  // A panel asks the server when it is first looked at, and keeps what was typed in it afterwards.
  const [seen, setSeen] = useState<ReadonlySet<Word>>(new Set([chosen]))
  const choose = (name: Word) => {
    setChosen(name)
    setSeen((known) => new Set([...known, name]))
  }
  const move = (step: number) => {
    const index = panels.findIndex(({ name }) => name === chosen)
    const next = panels[(index + step + panels.length) % panels.length]!
    choose(next.name)
    document.getElementById(`${base}-${next.name}`)?.focus()
  }
  return (
    <section className="office-activity">
      <div
        role="tablist"
        className="office-tabs"
        onKeyDown={(event) => {
          const forward = document.documentElement.dir.toLowerCase() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') move(event.key === forward ? 1 : -1)
        }}
      >
        {panels.map(({ name }) => (
          <button
            key={name}
            id={`${base}-${name}`}
            type="button"
            role="tab"
            aria-selected={chosen === name}
            aria-controls={`${base}-${name}-panel`}
            tabIndex={chosen === name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {speak(name)}
          </button>
        ))}
      </div>
      {panels.map(({ name, content }) => (
        <div key={name} id={`${base}-${name}-panel`} role="tabpanel" aria-labelledby={`${base}-${name}`} hidden={chosen !== name}>
          {seen.has(name) && content}
        </div>
      ))}
    </section>
  )
}
