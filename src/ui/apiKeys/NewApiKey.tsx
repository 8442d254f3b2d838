'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useState, type InputHTMLAttributes } from 'react'
import { roleLabels, roles, type Role } from '../../shared/roles.ts'
import { say } from '../../shared/text.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { apiKeySpeaker } from './apiKeyWords.ts'
import { ShownKey } from './ShownKey.tsx'

const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
type Problems = Record<string, string>

/** Makes a key and shows it, this once. */
export function NewApiKey({ ownEmail }: { ownEmail: string }) {
  const { locale } = useWords()
  const speak = apiKeySpeaker(locale)
  const router = useRouter()
  const [step, setStep] = useState<'closed' | 'asking' | { key: string; name: string }>('closed')
  return (
    <>
      <button type="button" className="office-button office-button--main" onClick={() => setStep('asking')}>{speak('newKey')}</button>
      {step === 'asking' && (
        <AskForKey ownEmail={ownEmail} onMade={(key, name) => setStep({ key, name })} onClose={() => setStep('closed')} />
      )}
      {typeof step === 'object' && (
        <ShownKey
          value={step.key}
          name={step.name}
          onClose={() => {
            setStep('closed')
            router.refresh()
          }}
        />
      )}
    </>
  )
}

function AskForKey({ ownEmail, onMade, onClose }: { ownEmail: string; onMade: (key: string, name: string) => void; onClose: () => void }) {
  const api = useApi()
  const { locale } = useWords()
  const speak = apiKeySpeaker(locale)
  const id = useId()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [owner, setOwner] = useState(ownEmail)
  const [ends, setEnds] = useState(() => inDays(90))
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problems>({})

  const make = async () => {
    if (busy) return
    const missing = Object.entries({ name, owner, expiresAt: ends }).filter(([, value]) => value.trim() === '')
    setProblems(Object.fromEntries(missing.map(([field]) => [field, speak('required')])))
    if (missing.length > 0) return
    setBusy(true)
    const address = encodeURIComponent(owner.trim().toLowerCase())
    const found = await api<{ docs: { id: number }[] }>('GET', `/users?where[email][equals]=${address}&where[status][equals]=active&limit=1&depth=0`)
    const ownerId = found.ok ? found.body.docs[0]?.id : undefined
    if (ownerId === undefined) {
      setBusy(false)
      return setProblems(found.ok ? { owner: speak('noSuchOwner') } : { general: found.error.message })
    }
    const answer = await api<{ key: string }>('POST', '/api-keys', { body: { name: name.trim(), role, owner: ownerId, expiresAt: ends } })
    setBusy(false)
    if (answer.ok) return onMade(answer.body.key, name.trim())
    const told = answer.error.data?.errors ?? []
    setProblems(told.length > 0 ? Object.fromEntries(told.map(({ path, message }) => [path, message])) : { general: answer.error.message })
  }

  const field = (field: 'name' | 'owner' | 'expiresAt', label: string, hint: string, input: InputHTMLAttributes<HTMLInputElement>) => (
    <div>
      <label className="office-label" htmlFor={`${id}-${field}`}>{label}</label>
      <input
        {...input} id={`${id}-${field}`} className="office-input" aria-invalid={problems[field] ? true : undefined}
        aria-describedby={`${id}-${field}-hint`}
      />
      {problems[field] && <p className="office-problem" role="alert">{problems[field]}</p>}
      <p className="office-muted" id={`${id}-${field}-hint`}>{hint}</p>
    </div>
  )
  return (
    <Dialog
      title={speak('newKey')}
      onClose={onClose}
      onSubmit={() => void make()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'working' : 'create')}</button>
        </>
      }
    >
      {field('name', speak('name'), speak('nameHint'), {
        value: name, onChange: (event) => setName(event.target.value), maxLength: 80, dir: 'auto', autoFocus: true, autoComplete: 'off',
      })}
      <div>
        <label className="office-label" htmlFor={`${id}-role`}>{speak('roleHint')}</label>
        <select id={`${id}-role`} className="office-input" value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {roles.map((each) => <option key={each} value={each}>{say(roleLabels[each], locale)}</option>)}
        </select>
        {problems['role'] && <p className="office-problem" role="alert">{problems['role']}</p>}
      </div>
      {field('owner', speak('owner'), speak('ownerHint'), {
        value: owner, onChange: (event) => setOwner(event.target.value), dir: 'ltr', inputMode: 'email', autoComplete: 'off', autoCapitalize: 'none',
      })}
      {field('expiresAt', speak('ends'), speak('endsHint'), {
        type: 'date', value: ends, onChange: (event) => setEnds(event.target.value), min: inDays(1), max: inDays(730),
      })}
      {problems['general'] && <p className="office-problem" role="alert">{problems['general']}</p>}
    </Dialog>
  )
}
