'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { qrPanelWords as words } from './qrPanelWords.ts'
import './qrPanel.css'

type Qr = {
  reference: string
  content: string
  link: string
  scans: number
  lastScannedAt: string | null
  issuedAt: string
}

type Loaded = { kind: 'loading' } | { kind: 'failed' } | { kind: 'shown'; qr: Qr }
type Asking = 'no' | 'asked' | 'issuing'

type Props = {
  transactionId: number
  /** Whether this person may end the code and issue another. */
  mayReissue?: boolean
}

/** The QR code on the page of a transaction: the image, what it holds, how often it was scanned, and what to do with it. */
export function QrPanel({ transactionId, mayReissue = true }: Props) {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const locale: Locale = i18n.language === 'ar' ? 'ar' : 'en'
  const t = (text: Text) => say(text, locale)
  const address = `${config.routes.api}/transactions/${transactionId}/qr-code`
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [asking, setAsking] = useState<Asking>('no')
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)

  useEffect(() => {
    const leaving = new AbortController()
    const show = async () => {
      const next = await load(address, locale, leaving.signal)
      if (!leaving.signal.aborted) setLoaded(next)
    }
    void show()
    return () => leaving.abort()
  }, [address, locale])

  const retry = async () => {
    setLoaded({ kind: 'loading' })
    setLoaded(await load(address, locale))
  }

  const reissue = async () => {
    setAsking('issuing')
    setSaid(null)
    try {
      const { doc, message } = await ask(`${address}/reissue`, 'POST', locale)
      setLoaded({ kind: 'shown', qr: doc })
      setSaid({ text: message ?? '', isError: false })
    } catch (error) {
      setSaid({ text: error instanceof Refused ? error.message : t(words.failed), isError: true })
    } finally {
      setAsking('no')
    }
  }

  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid({ text: t(words.copied), isError: false })
    } catch {
      setSaid({ text: t(words.notCopied), isError: true })
    }
  }

  if (loaded.kind === 'loading') {
    return (
      <section className="mdc-qr" aria-busy="true">
        <h3>{t(words.title)}</h3>
        <div className="mdc-qr-image is-loading" />
        <p role="status">{t(words.loading)}</p>
      </section>
    )
  }
  if (loaded.kind === 'failed') {
    return (
      <section className="mdc-qr">
        <h3>{t(words.title)}</h3>
        <p role="alert" className="mdc-qr-said is-error">
          {t(words.failed)}
        </p>
        <button type="button" className="mdc-qr-button" onClick={() => void retry()}>
          {t(words.again)}
        </button>
      </section>
    )
  }

  const { qr } = loaded
  // The moment of issue in the address makes the browser fetch the image of a new code.
  const image = (query: string) => `${address}?${query}&issued=${Date.parse(qr.issuedAt)}`
  return (
    <section className="mdc-qr">
      <h3>{t(words.title)}</h3>
      <img className="mdc-qr-image" src={image('format=svg&size=300')} alt={t(words.alt).replace('{reference}', qr.reference)} />
      <p className="mdc-qr-scans">
        {t(words.scans).replace('{count}', String(qr.scans))}
        {qr.lastScannedAt && ` · ${t(words.lastScan).replace('{when}', moment(qr.lastScannedAt, locale))}`}
      </p>
      <p className="mdc-qr-link">
        <a href={qr.link} target="_blank" rel="noreferrer" dir="ltr">
          {qr.link}
        </a>
      </p>
      {qr.content !== qr.link && (
        <p className="mdc-qr-content">
          {t(words.holds)} <bdi>{qr.content}</bdi>
        </p>
      )}
      <div className="mdc-qr-buttons">
        <a className="mdc-qr-button" href={image('format=png&size=1000')} download={`${qr.reference}-qr.png`}>
          {t(words.png)}
        </a>
        <a className="mdc-qr-button" href={image('format=svg&size=600')} download={`${qr.reference}-qr.svg`}>
          {t(words.svg)}
        </a>
        <a className="mdc-qr-button" href={`/labels?ids=${transactionId}&lang=${locale}`} target="_blank" rel="noreferrer">
          {t(words.label)}
        </a>
        <button type="button" className="mdc-qr-button" onClick={() => void copy(qr.link)}>
          {t(words.copy)}
        </button>
      </div>
      {mayReissue && asking === 'no' && (
        <button type="button" className="mdc-qr-button is-quiet" onClick={() => setAsking('asked')}>
          {t(words.reissue)}
        </button>
      )}
      {asking !== 'no' && (
        <div className="mdc-qr-question" role="group" aria-label={t(words.reissue)}>
          <p>{t(words.sure)}</p>
          <div className="mdc-qr-buttons">
            <button type="button" className="mdc-qr-button is-danger" disabled={asking === 'issuing'} onClick={() => void reissue()}>
              {t(asking === 'issuing' ? words.issuing : words.yes)}
            </button>
            <button type="button" className="mdc-qr-button" disabled={asking === 'issuing'} onClick={() => setAsking('no')}>
              {t(words.no)}
            </button>
          </div>
        </div>
      )}
      <p role="status" className={said?.isError ? 'mdc-qr-said is-error' : 'mdc-qr-said'}>
        {said?.text}
      </p>
    </section>
  )
}

/** The server said no, in words for the person. */
class Refused extends Error {}

async function load(address: string, locale: Locale, signal?: AbortSignal): Promise<Loaded> {
  try {
    const { doc } = await ask(`${address}?format=json`, 'GET', locale, signal)
    return { kind: 'shown', qr: doc }
  } catch {
    return { kind: 'failed' }
  }
}

async function ask(
  address: string,
  method: 'GET' | 'POST',
  locale: Locale,
  signal?: AbortSignal,
): Promise<{ doc: Qr; message?: string }> {
  const response = await fetch(address, {
    method,
    credentials: 'include',
    headers: { 'accept-language': locale },
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null
    const message = answer?.errors?.[0]?.message
    throw message ? new Refused(message) : new Error(`The QR code request answered ${response.status}.`)
  }
  return (await response.json()) as { doc: Qr; message?: string }
}

function moment(iso: string, locale: Locale): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB', options).format(new Date(iso))
}
