'use client'
import { toast, useAuth } from '@payloadcms/ui'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CommentEntry } from '../../comments/entriesOfComments.ts'
import { DropTarget } from '../files/DropTarget.tsx'
import type { FileLimits } from '../files/unfitFor.ts'
import { UploadList } from '../files/UploadList.tsx'
import { announceTransactionChange } from '../transaction/onTransactionChange.ts'
import { useChange } from '../transaction/useChange.ts'
import { AttachToComment } from './AttachToComment.tsx'
import { AudienceChoice } from './AudienceChoice.tsx'
import { AudienceIcon } from './AudienceMark.tsx'
import { draftKey } from './drafts.ts'
import { useAttached } from './useAttached.ts'
import { useCommentsWords } from './useCommentsWords.ts'
import { useDraft } from './useDraft.ts'

const CommentEditor = lazy(() => import('./CommentEditor.tsx'))

export type About = { kind: 'new' } | { kind: 'reply'; to: CommentEntry } | { kind: 'edit'; comment: CommentEntry }
type Props = { transaction: number; staff: boolean; limits: FileLimits | null; about: About; onDone?: () => void }

const never = () => () => undefined

/** Where a comment is written. Only in the browser: drafts are there, and the editor is nothing without it. */
export function Composer(props: Props) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const { user } = useAuth<{ id: number }>()
  const { about, transaction } = props
  const place = about.kind === 'new' ? 'new' : `${about.kind}-${about.kind === 'reply' ? about.to.id : about.comment.id}`
  const key = draftKey(user?.id, transaction, place)
  return inBrowser && user ? <CommentForm key={key} {...props} draft={key} /> : <div className="mdc-editor mdc-editor--loading" aria-busy />
}

function CommentForm({ transaction, staff, limits, about, onDone, draft: key }: Props & { draft: string }) {
  const { speak, say } = useCommentsWords()
  const { send, working, problem } = useChange(() => undefined)
  const { draft, written, write, forget, round } = useDraft(key, about)
  const isFixed = about.kind === 'edit' || (about.kind === 'reply' && about.to.internal)
  const [internal, setInternal] = useState(about.kind === 'edit' ? about.comment.internal : staff && (isFixed || (draft?.internal ?? true)))
  const attached = useAttached({ transaction, internal, limits, kept: draft?.files ?? [] })
  const input = useRef<HTMLInputElement>(null)
  const { files } = attached
  useEffect(() => {
    if (about.kind !== 'edit') forget.keep({ written, internal, files })
  }, [about.kind, forget, written, internal, files])

  const ready = !written.isEmpty && !attached.isBusy && attached.misfits.length === 0
  const submit = async () => {
    if (!ready || working) return
    const body = JSON.parse(written.state) as unknown
    const answer = await (about.kind === 'edit'
      ? send<{ message: string }>({ method: 'PATCH', path: `/comments/${about.comment.id}`, body: { body } })
      : send<{ message: string }>({
          method: 'POST',
          path: `/transactions/${transaction}/comments`,
          body: {
            body,
            ...(staff ? { internal } : {}),
            ...(about.kind === 'reply' ? { replyTo: about.to.id } : {}),
            ...(files.length > 0 ? { attachments: files.map(({ id }) => id) } : {}),
          },
        }))
    if (!answer) return
    forget.all()
    attached.clear()
    // The next comment is an internal one again: sending to the client is decided each time.
    if (about.kind === 'new' && staff) setInternal(true)
    toast.success(answer.message)
    announceTransactionChange(transaction)
    onDone?.()
  }
  const label = about.kind === 'edit' ? say('editThis') : about.kind === 'reply' ? say('writeReply') : speak('writeComment')
  const mayAttach = limits !== null && about.kind !== 'edit'
  return (
    // Not a <form>: the page's own form surrounds it, and a form inside a form is none.
    <DropTarget
      className={`office-comment-form${staff ? ` office-comment--${internal ? 'internal' : 'external'}` : ''}`}
      onFiles={mayAttach ? attached.add : null}
    >
      {staff && !isFixed && <AudienceChoice internal={internal} onChoose={setInternal} />}
      {about.kind === 'reply' && isFixed && <p className="mdc-audience-fixed"><AudienceIcon internal /> {say('stays')}</p>}
      <Suspense fallback={<div className="mdc-editor mdc-editor--loading" aria-busy />}>
        <CommentEditor
          key={round}
          label={label}
          initial={round === 0 ? written.state || null : null}
          autoFocus={about.kind !== 'new'}
          mentions={staff ? { transaction, internal } : null}
          say={say}
          onChange={write}
          onSend={() => void submit()}
          onFiles={mayAttach ? attached.add : null}
          tools={mayAttach && <AttachToComment say={say} endings={limits.endings} input={input} onFiles={attached.add} />}
        />
      </Suspense>
      <UploadList uploads={attached.uploads} onRetry={attached.retry} onDismiss={attached.dismiss} onCancelAll={attached.cancelAll} />
      {files.length > 0 && (
        <ul className="mdc-attached" aria-label={say('attached')}>
          {files.map((file) => (
            <li key={file.id} className={attached.misfits.includes(file) ? 'mdc-attached__misfit' : undefined}>
              {staff && <AudienceIcon internal={!file.clientVisible} />}
              <bdi>{file.fileName}</bdi>
              <button type="button" className="mdc-attached__off" aria-label={say('takeOff', { name: file.fileName })} onClick={() => attached.takeOff(file)}>×</button>
            </li>
          ))}
        </ul>
      )}
      {attached.misfits.length > 0 && (
        <p className="office-warning" role="alert">
          {say(internal ? 'filesVisible' : 'filesInternal', { names: attached.misfits.map(({ fileName }) => fileName).join(', ') })}{' '}
          <button type="button" className="office-button" onClick={() => void attached.fit()}>{say(internal ? 'hideFiles' : 'showFiles')}</button>
        </p>
      )}
      {staff && !internal && about.kind !== 'edit' && <p className="office-warning" role="status">{speak('externalWarning')}</p>}
      {staff && !internal && written.mentioned.length > 0 && (
        <p className="office-warning" role="status">{say('mentionsShown', { names: [...new Set(written.mentioned.map(({ name }) => name))].join(', ') })}</p>
      )}
      {(problem || attached.problem) && <p className="office-problem" role="alert">{problem || attached.problem}</p>}
      <p className="mdc-comment__send">
        <button type="button" className={`office-button office-button--main${staff ? ` mdc-send--${internal ? 'internal' : 'external'}` : ''}`} disabled={working || !ready} onClick={() => void submit()}>
          {staff && about.kind !== 'edit' && <AudienceIcon internal={internal} />}
          {working ? speak('working') : about.kind === 'edit' ? say('saveEdit') : about.kind === 'reply' ? say(!staff ? 'addReply' : internal ? 'replyInternal' : 'replyExternal') : speak(!staff ? 'addComment' : internal ? 'addInternal' : 'addExternal')}
        </button>
        {onDone && <button type="button" className="office-button" onClick={() => { forget.all(); onDone() }}>{speak('cancel')}</button>}
        <small className="office-muted">
          {attached.isBusy ? say('uploading') : [say('sendKey', { key: 'Ctrl+Enter' }), ...(staff ? [say('mentionHint')] : [])].join(' · ')}
        </small>
      </p>
    </DropTarget>
  )
}
