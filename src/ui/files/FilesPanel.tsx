'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type DragEvent } from 'react'
import type { Locale } from '../../shared/text.ts'
import { filesWords } from './filesWords.ts'
import { FileRow, type ListedFile } from './FileRow.tsx'
import { UploadRow } from './UploadRow.tsx'
import { useUploads } from './useUploads.ts'
import './filesPanel.css'

export type FilesPanelProps = {
  transactionId: number
  /** Whether this person may add files. Staff who see the transaction may. */
  mayUpload: boolean
  /** Staff choose who sees a file; clients do not. */
  mayChooseVisibility: boolean
  /**
   * Told after each change: the rev the transaction has now. A form on the same page that was loaded with an older one
   * must take it over, or its next save is refused as stale.
   */
  onChanged?: (transaction: { rev: number; attachmentCount: number }) => void
}

type Listed = { files: ListedFile[] | null; problem: string | null }

async function fetchFiles(transactionId: number, locale: Locale, couldNotLoad: string): Promise<Listed> {
  try {
    const response = await fetch(`/api/v1/transactions/${transactionId}/attachments?limit=100`, {
      credentials: 'include',
      headers: { 'Accept-Language': locale },
    })
    const body = (await response.json()) as { docs?: ListedFile[]; errors?: { message: string }[] }
    if (response.ok) return { files: body.docs ?? [], problem: null }
    return { files: null, problem: body.errors?.[0]?.message ?? couldNotLoad }
  } catch {
    return { files: null, problem: couldNotLoad }
  }
}

/** The files of a transaction: list, download, delete, and adding several with a progress of their own. */
export function FilesPanel({ transactionId, mayUpload, mayChooseVisibility, onChanged }: FilesPanelProps) {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'ar' ? 'ar' : 'en'
  const words = filesWords[locale]
  const [files, setFiles] = useState<ListedFile[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [clientVisible, setClientVisible] = useState(false)
  const [dragging, setDragging] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const heading = useId()

  const show = (answer: Listed) => {
    setProblem(answer.problem)
    if (answer.files) setFiles(answer.files)
  }
  const load = async () => show(await fetchFiles(transactionId, locale, words.couldNotLoad))

  useEffect(() => {
    const asked = { stillWanted: true }
    const loadFirst = async () => {
      const answer = await fetchFiles(transactionId, locale, words.couldNotLoad)
      if (!asked.stillWanted) return
      setProblem(answer.problem)
      if (answer.files) setFiles(answer.files)
    }
    void loadFirst()
    return () => {
      asked.stillWanted = false
    }
  }, [transactionId, locale, words])

  const { uploads, add, retry, dismiss } = useUploads({
    transactionId,
    locale,
    noConnection: words.noConnection,
    onArrived: ({ transaction }) => {
      onChanged?.(transaction)
      void load()
    },
  })

  const remove = async (file: ListedFile) => {
    if (!globalThis.confirm(words.deleteQuestion.replace('{name}', file.fileName))) return
    try {
      const response = await fetch(`/api/v1/attachments/${file.id}`, {
        method: 'DELETE',
        credentials: 'include',
        headers: { 'Accept-Language': locale },
      })
      const body = (await response.json()) as { transaction?: { rev: number; attachmentCount: number }; errors?: { message: string }[] }
      setProblem(response.ok ? null : (body.errors?.[0]?.message ?? words.noConnection))
      if (body.transaction) onChanged?.(body.transaction)
    } catch {
      setProblem(words.noConnection)
    }
    await load()
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDragging(false)
    if (mayUpload) add([...event.dataTransfer.files], clientVisible)
  }

  return (
    <section
      className={`mdc-files${dragging ? ' mdc-files--over' : ''}`}
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
      aria-labelledby={heading}
      onDragOver={(event) => {
        event.preventDefault()
        if (mayUpload) setDragging(true)
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={drop}
    >
      <header className="mdc-files__head">
        <h3 id={heading}>{words.title}</h3>
        {files && files.length > 0 && <span className="mdc-files__count">{files.length}</span>}
      </header>
      {problem !== null && (
        <p className="mdc-files__problem" role="alert">
          {problem}
        </p>
      )}
      {mayUpload && (
        <div className="mdc-files__drop">
          <p>{words.dropHere}</p>
          <button type="button" className="mdc-files__button" onClick={() => input.current?.click()}>
            {words.choose}
          </button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add([...(event.target.files ?? [])], clientVisible)
              event.target.value = ''
            }}
          />
          {mayChooseVisibility && (
            <label className="mdc-files__visibility">
              <input type="checkbox" checked={clientVisible} onChange={(event) => setClientVisible(event.target.checked)} />
              {words.showToClient}
            </label>
          )}
        </div>
      )}
      <div aria-live="polite">
        {uploads.length > 0 && (
          <ul className="mdc-files__list">
            {uploads.map((upload) => (
              <UploadRow
                key={upload.id}
                upload={upload}
                words={words}
                locale={locale}
                onRetry={() => retry(upload)}
                onDismiss={() => dismiss(upload.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {files === null && problem === null && <p className="mdc-files__quiet">{words.loading}</p>}
      {files?.length === 0 && uploads.length === 0 && <p className="mdc-files__quiet">{words.none}</p>}
      {files && files.length > 0 && (
        <ul className="mdc-files__list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} words={words} locale={locale} showVisibility={mayChooseVisibility} onDelete={() => void remove(file)} />
          ))}
        </ul>
      )}
    </section>
  )
}
