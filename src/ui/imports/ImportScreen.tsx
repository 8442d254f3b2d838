'use client'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useEffect, useRef, useState } from 'react'
import { CheckedImport } from './CheckedImport.tsx'
import { CheckedHistory } from './CheckedHistory.tsx'
import { ChooseHistory } from './ChooseHistory.tsx'
import { ChooseKind } from './ChooseKind.tsx'
import { ChooseWorkbook } from './ChooseWorkbook.tsx'
import { FinishedHistory } from './FinishedHistory.tsx'
import { FinishedImport } from './FinishedImport.tsx'
import { importAddress, newImportAddress } from './importAddress.ts'
import './imports.css'
import { RefusedFile } from './RefusedFile.tsx'
import { RunningImport } from './RunningImport.tsx'
import { isOver, type HistoryChoice, type ImportChoice, type ImportKind, type ImportSetting, type ShownImport } from './shownImport.ts'
import { Steps, type Step } from './Steps.tsx'
import { UploadBar } from './UploadBar.tsx'
import { useImport } from './useImport.ts'
import { useImportWords } from './useImportWords.ts'
import { useUpload } from './useUpload.ts'

type Props = { setting: ImportSetting; documentId?: number }

/** A workbook on its way in: choose, check, import. Which import is shown is in the address, so it survives a reload. */
export function ImportScreen({ setting, documentId }: Props) {
  const { speak } = useImportWords()
  const router = useRouter()
  const search = useSearchParams()
  const { adminRoute } = setting
  const id = documentId ?? numberIn(search.get('id'))
  const [file, setFile] = useState<File | null>(null)
  const [choice, setChoice] = useState<ImportChoice>({ mode: 'all_or_nothing', duplicates: 'reject' })
  const [seed, setSeed] = useState<ShownImport | null>(null)
  const [history, setHistory] = useState<HistoryChoice>({
    kind: 'history', workflow: firstWorkflow(setting), mode: 'all_or_nothing', duplicates: 'reject',
  })
  const { record, silent, error, replace } = useImport(id, seed)
  const upload = useUpload()
  const rowsExpected = record?.totalRows || numberIn(search.get('rows')) || 0

  // A document's own page is one import for good; the next one is shown on the screen of imports.
  const goTo = (address: string) => {
    if (documentId === undefined) window.history.pushState(null, '', address)
    else router.push(address)
  }
  const asksKind = setting.workflows.length > 0
  const kind: ImportKind = record?.kind ?? (asksKind && search.get('kind') === 'history' ? 'history' : 'transactions')
  const startOver = () => {
    setFile(null)
    upload.forget()
    goTo(newImportAddress(adminRoute, kind))
  }
  const takeFile = (next: File | null) => {
    upload.forget()
    setFile(next)
  }
  const send = async (sent: File, chosen: ImportChoice | HistoryChoice, dryRun: boolean) => {
    setFile(sent)
    if ('kind' in chosen) setHistory({ ...chosen, mapping: undefined })
    else setChoice(chosen)
    const doc = await upload.send(sent, chosen, dryRun)
    if (!doc) return
    setSeed(doc)
    goTo(importAddress(adminRoute, doc.id, dryRun ? 0 : rowsExpected))
  }

  const stage = stageOf({ uploading: upload.going, id, record })
  const heading = useFocusOnChange(stage)
  return (
    <Gutter className="office-import">
      <SetStepNav
        nav={[
          { label: speak('imports'), url: `${adminRoute}/collections/imports` },
          { label: record?.fileName ?? speak(kind === 'history' ? 'historyTitle' : 'title') },
        ]}
      />
      <div className="office-import__head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {record && stage !== 'choose' ? <bdi>{record.fileName}</bdi> : speak(kind === 'history' ? 'historyTitle' : 'title')}
          </h1>
          {stage === 'choose' && <p className="office-import__muted">{speak(kind === 'history' ? 'historyIntro' : 'intro')}</p>}
        </div>
        <Link href={`${adminRoute}/collections/imports`} prefetch={false}>{speak('allImports')}</Link>
      </div>
      <Steps current={stepOf(stage, record)} over={stage === 'finished'} />

      {upload.problem && <p className="office-import__alert" role="alert">{upload.problem}</p>}
      {error && (
        <p className="office-import__alert" role="alert">
          {error.code === 'NOT_FOUND' ? speak('notFound') : error.message}
        </p>
      )}
      {upload.going && <UploadBar {...upload.going} onCancel={upload.cancel} />}

      {!upload.going && stage === 'choose' && asksKind && (
        <ChooseKind kind={kind} onKind={(next) => goTo(newImportAddress(adminRoute, next))} />
      )}
      {!upload.going && stage === 'choose' && kind === 'history' && (
        <ChooseHistory
          setting={setting}
          file={file}
          choice={history}
          onFile={takeFile}
          onChoice={setHistory}
          onCheck={() => file && void send(file, history, true)}
        />
      )}
      {!upload.going && stage === 'choose' && kind === 'transactions' && (
        <ChooseWorkbook
          setting={setting}
          file={file}
          choice={choice}
          onFile={takeFile}
          onChoice={setChoice}
          onCheck={() => file && void send(file, choice, true)}
        />
      )}
      {!upload.going && stage === 'loading' && !error && (
        <p className="office-import__muted" aria-live="polite">{speak('loading')}</p>
      )}
      {!upload.going && error && (
        <p><button type="button" className="office-button" onClick={startOver}>{speak('newImport')}</button></p>
      )}
      {record && stage === 'running' && <RunningImport record={record} rowsExpected={rowsExpected} silent={silent} />}
      {record && stage === 'refused' && <RefusedFile record={record} onStartOver={startOver} />}
      {record?.found && stage === 'checked' && (
        <CheckedHistory
          key={record.id}
          record={record}
          found={record.found}
          file={file}
          setting={setting}
          onSend={(sent, chosen, dryRun) => void send(sent, chosen, dryRun)}
          onStartOver={startOver}
        />
      )}
      {record?.found && stage === 'finished' && (
        <FinishedHistory key={record.id} record={record} found={record.found} setting={setting} onChange={replace} onStartOver={startOver} />
      )}
      {record && !record.found && stage === 'checked' && (
        <CheckedImport
          key={record.id}
          record={record}
          file={file}
          setting={setting}
          onSend={(sent, chosen, dryRun) => void send(sent, chosen, dryRun)}
          onStartOver={startOver}
        />
      )}
      {record && !record.found && stage === 'finished' && (
        <FinishedImport key={record.id} record={record} setting={setting} onChange={replace} onStartOver={startOver} />
      )}
    </Gutter>
  )
}

type Stage = 'choose' | 'uploading' | 'loading' | 'running' | 'refused' | 'checked' | 'finished'

type Facts = { uploading: object | null; id: number | null; record: ShownImport | null }

function stageOf({ uploading, id, record }: Facts): Stage {
  if (uploading) return 'uploading'
  if (id === null) return 'choose'
  if (!record) return 'loading'
  if (!isOver(record)) return 'running'
  if (record.refusal) return 'refused'
  return record.dryRun ? 'checked' : 'finished'
}

function stepOf(stage: Stage, record: ShownImport | null): Step {
  if (stage === 'choose' || stage === 'uploading' || stage === 'loading') return 'choose'
  return record?.dryRun ? 'check' : 'import'
}

/** Who cannot see the screen change is taken to its heading when it does; not when the page opens. */
function useFocusOnChange(stage: Stage) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(stage)
  useEffect(() => {
    if (before.current === stage) return
    const opened = before.current === 'loading'
    before.current = stage
    if (!opened && stage !== 'uploading') heading.current?.focus({ preventScroll: true })
  }, [stage])
  return heading
}

/** Histories are mostly of work on a workflow of its own, not of the office's default one, which comes first. */
function firstWorkflow({ workflows }: ImportSetting): string {
  return (workflows[1] ?? workflows[0])?.key ?? ''
}

function numberIn(text: string | null): number | null {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : null
}
