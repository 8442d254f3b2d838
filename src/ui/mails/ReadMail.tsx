'use client'
import { useTheme } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { useSpoken } from '../useSpoken.ts'
import { MailFrame } from './MailFrame.tsx'
import { mailWords } from './mailWords.ts'
import type { LocalMail } from './useOutbox.ts'

const parts = ['html', 'text', 'headers'] as const

/** One message: who it is for, and its parts one at a time. */
export function ReadMail({ mail, timeZone, onBack }: { mail: LocalMail; timeZone: string; onBack: () => void }) {
  const { speak } = useSpoken(mailWords)
  const { theme } = useTheme()
  const base = useId()
  const [part, setPart] = useState<(typeof parts)[number]>('html')
  const title = useRef<HTMLHeadingElement>(null)
  const { subject, to, createdAt, locale, html, text, headers } = mail
  // On a phone the list is gone now: who reads goes on here.
  useEffect(() => {
    if (window.matchMedia('(max-width: 900px)').matches) title.current?.focus()
  }, [])
  return (
    <article className="office-mail">
      <header>
        <button type="button" className="office-button office-mail__back" onClick={onBack}>{speak('back')}</button>
        <h2 ref={title} tabIndex={-1} dir="auto" lang={locale}>{subject}</h2>
        <dl>
          <div><dt>{speak('to')}</dt><dd><bdi dir="ltr">{to}</bdi></dd></div>
          <div><dt>{speak('when')}</dt><dd><Code>{showMoment(createdAt, timeZone)}</Code></dd></div>
          <div><dt>{speak('template')}</dt><dd><Code>{mail.mail}</Code></dd></div>
        </dl>
      </header>
      {html === null && text === null ? (
        <p className="office-warning">{speak('secret')}</p>
      ) : (
        <>
          <Tabs label={speak('parts')} base={base} chosen={part} onChoose={setPart} tabs={parts.map((name) => ({ name, label: speak(name) }))} />
          <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${part}`} className="office-mail__part">
            {part === 'html' && <MailFrame html={html ?? ''} title={speak('frame', { subject })} scheme={theme === 'dark' ? 'dark' : 'light'} links />}
            {part === 'text' && <pre dir="auto" lang={locale} tabIndex={0} aria-label={speak('text')}>{text}</pre>}
            {part === 'headers' && <Headers headers={headers ?? {}} none={speak('noHeaders')} />}
          </div>
        </>
      )}
    </article>
  )
}

function Headers({ headers, none }: { headers: Record<string, string>; none: string }) {
  const each = Object.entries(headers)
  if (each.length === 0) return <p className="office-muted">{none}</p>
  return (
    <dl className="office-mail__headers" dir="ltr" lang="en">
      {each.map(([name, value]) => <div key={name}><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>)}
    </dl>
  )
}
