'use client'
import { Code } from '../parts/Code.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useSpoken } from '../useSpoken.ts'
import { templateWords } from './templateWords.ts'

type Props = {
  name: string
  templateKey: string
  purpose: string
  isOwn: boolean
  isCustomised: boolean
  isChanged: boolean
  doing: 'save' | 'test' | null
  onSave: () => void
  onDiscard: () => void
  onTest: () => void
  onAsk: (what: 'reset' | 'versions' | 'remove') => void
}

/** Which template it is, how it stands, and what can be done with it. */
export function TemplateHead({ name, templateKey, purpose, isOwn, isCustomised, isChanged, doing, onSave, onDiscard, onTest, onAsk }: Props) {
  const { speak } = useSpoken(templateWords)
  const state = isOwn ? 'own' : isCustomised ? 'changed' : 'ofRelease'
  return (
    <>
      <PageHead
        title={<bdi>{name}</bdi>}
        intro={<><Code>{templateKey}</Code> · {purpose} <span className={`office-tag office-tag--${isCustomised ? 'internal' : 'external'}`}>{speak(state)}</span></>}
      >
        <a className="office-button office-mail-template__jump" href="#preview">{speak('showPreview')}</a>
        <button type="button" className="office-button" onClick={() => onAsk('versions')}>{speak('versions')}</button>
        {isOwn && <button type="button" className="office-button office-button--danger" onClick={() => onAsk('remove')}>{speak('remove')}</button>}
        {!isOwn && isCustomised && <button type="button" className="office-button" onClick={() => onAsk('reset')}>{speak('reset')}</button>}
        <button type="button" className="office-button" disabled={doing !== null} onClick={onTest}>{speak(doing === 'test' ? 'sending' : 'sendTest')}</button>
        {isChanged && <button type="button" className="office-button" onClick={onDiscard}>{speak('discard')}</button>}
        <button type="button" className="office-button office-button--main" disabled={doing !== null || !isChanged} onClick={onSave}>{speak(doing === 'save' ? 'saving' : 'save')}</button>
      </PageHead>
      <p className="office-muted office-mail-template__state" role="status">{isChanged ? speak('unsaved') : ''}</p>
    </>
  )
}
