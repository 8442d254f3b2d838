'use client'
import { useTheme } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Locale } from '../../../shared/text.ts'
import type { Scheme } from '../../mails/mailDocument.ts'
import { Code } from '../../parts/Code.tsx'
import { SegmentChoice } from '../../parts/SegmentChoice.tsx'
import { useSpoken } from '../../useSpoken.ts'
import type { Device } from './FittedMail.tsx'
import { FittedMail } from './FittedMail.tsx'
import { templateWords } from '../templateWords.ts'
import { PickTransaction, type PickedTransaction } from './PickTransaction.tsx'
import type { Previews } from './usePreview.ts'

type Props = {
  mails: Previews | null
  /** Whether the words have changed since. */
  working: boolean
  isOld: boolean
  problem: string
  language: Locale
  transaction: PickedTransaction | null
  /** Whether what it speaks of may be a transaction. */
  aboutTransaction: boolean
  onLanguage: (language: Locale) => void
  onTransaction: (transaction: PickedTransaction | null) => void
}

/** The mail as a reader gets it: in either language, on a wide or narrow window, light or dark, as HTML or as text. */
export function Preview({ mails, working, isOld, problem, language, transaction, aboutTransaction, onLanguage, onTransaction }: Props) {
  const { speak } = useSpoken(templateWords)
  const { theme } = useTheme()
  const id = useId()
  const [device, setDevice] = useState<Device>('desktop')
  const [scheme, setScheme] = useState<Scheme | null>(null)
  const [part, setPart] = useState<'html' | 'text'>('html')
  const [picking, setPicking] = useState(false)
  const shownScheme = scheme ?? (theme === 'dark' ? 'dark' : 'light')
  const mail = mails?.[language] ?? null
  const choices = <Value extends 'en' | 'ar' | 'desktop' | 'phone' | 'light' | 'dark' | 'html' | 'text'>(...values: Value[]) => values.map((value) => ({ value, label: speak(value) }))
  return (
    <section className="office-panel office-mail-preview" aria-labelledby={`${id}-title`} id="preview" tabIndex={-1}>
      <header>
        <h2 id={`${id}-title`}>{speak('preview')}</h2>
        <span className="office-muted" role="status">{working ? speak('previewing') : isOld && mail ? speak('previewOld') : ''}</span>
      </header>
      <div className="office-mail-preview__tools">
        <SegmentChoice label={speak('language')} choices={choices('en', 'ar')} chosen={language} onChoose={onLanguage} />
        <SegmentChoice label={speak('part')} choices={choices('html', 'text')} chosen={part} onChoose={setPart} />
        {part === 'html' && <SegmentChoice label={speak('width')} choices={choices('desktop', 'phone')} chosen={device} onChoose={setDevice} />}
        {part === 'html' && <SegmentChoice label={speak('colours')} choices={choices('light', 'dark')} chosen={shownScheme} onChoose={setScheme} />}
      </div>
      {aboutTransaction && (
        <p className="office-mail-preview__with">
          <span className="office-muted">{speak('with')}</span> {transaction ? <strong><Code>{transaction.reference}</Code></strong> : speak('sample')}
          <button type="button" className="office-button" onClick={() => setPicking(true)}>{speak('chooseTransaction')}</button>
          {transaction && <button type="button" className="office-button" onClick={() => onTransaction(null)}>{speak('backToSample')}</button>}
        </p>
      )}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {mail ? (
        <div className={isOld ? 'office-mail-preview__mail is-old' : 'office-mail-preview__mail'}>
          <p className="office-mail-preview__subject"><span className="office-label">{speak('subject')}</span><strong dir="auto" lang={language}>{mail.subject}</strong></p>
          {part === 'html' ? (
            <FittedMail html={mail.html} title={speak('previewOf', { subject: mail.subject })} scheme={shownScheme} device={device} />
          ) : (
            <pre dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language} tabIndex={0} aria-label={speak('previewOf', { subject: mail.subject })}>{mail.text}</pre>
          )}
        </div>
      ) : (
        !problem && <p className="office-empty">{speak(working ? 'previewing' : 'noPreview')}</p>
      )}
      {picking && (
        <PickTransaction
          onClose={() => setPicking(false)}
          onPick={({ id: picked, reference }) => {
            setPicking(false)
            onTransaction({ id: picked, reference })
          }}
        />
      )}
    </section>
  )
}
