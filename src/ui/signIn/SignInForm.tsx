'use client'
import { useEffect, useState, type FormEvent } from 'react'
import { askApi } from '../askApi.ts'
import { useAddress } from '../useAddress.ts'
import { useWords } from '../useWords.ts'
import { GoogleButton } from './GoogleButton.tsx'
import type { Notice } from './noticeOf.ts'
import { SecondStep } from './SecondStep.tsx'
import { signInSpeaker } from './signInWords.ts'

type Props = { target: string; mayRegister: boolean; notice: Notice | null }

const challengeIn = ({ hash }: URL) => new URLSearchParams(hash.slice(1)).get('challenge') ?? ''

/** Email and password; where the account asks for it, then the code of the phone. The cookie is set by the answer. */
export function SignInForm({ target, mayRegister, notice }: Props) {
  const { locale } = useWords()
  const speak = signInSpeaker(locale)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  /** What the server gives for the right password where a code is needed, too. It stands for the password from then on. */
  const [given, setChallenge] = useState<string | null>(null)
  // A sign-in with Google that needs the code, too, comes back with its challenge behind the #, where no server sees it.
  const brought = useAddress(challengeIn)
  const challenge = given ?? brought ?? ''
  useEffect(() => {
    if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname + window.location.search)
  }, [])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const ask = async (path: string, body: Record<string, string>) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    const answer = await askApi('POST', path, { locale, body, noConnection: speak('failed') })
    if (answer.ok) {
      // A new page, not a new view: it comes in the language of whoever signed in.
      window.location.assign(target)
      return
    }
    setBusy(false)
    const { code, data, message } = answer.error
    if (code === 'SECOND_FACTOR_REQUIRED') {
      setChallenge(String(data?.['challenge'] ?? ''))
      setPassword('')
      return
    }
    // Too late, or the password was changed meanwhile: from the beginning.
    if (code === 'CHALLENGE_INVALID') setChallenge('')
    setProblem(message)
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Browsers fill fields in without telling React: what stands in them counts.
    const form = new FormData(event.currentTarget)
    const given = { email: String(form.get('email') ?? '').trim(), password: String(form.get('password') ?? '') }
    setEmail(given.email)
    setPassword(given.password)
    if (given.email === '' || given.password === '') {
      setProblem(speak('required'))
      event.currentTarget.querySelector<HTMLInputElement>(given.email === '' ? '#field-email' : '#field-password')?.focus()
      return
    }
    void ask('/users/login', given)
  }

  if (challenge !== '') {
    return (
      <SecondStep
        busy={busy}
        problem={problem}
        onProof={(proof) => ask('/auth/second-factor', { challenge, ...proof })}
        onBack={() => {
          setChallenge('')
          setProblem('')
        }}
      />
    )
  }
  const language = `?lang=${locale}`
  return (
    <form className="office-sign-in" method="post" noValidate onSubmit={submit} aria-busy={busy}>
      {notice && <p className={notice.bad ? 'office-problem' : 'office-warning'} role={notice.bad ? 'alert' : 'status'}>{notice.text}</p>}
      <div>
        <label className="office-label" htmlFor="field-email">{speak('email')}</label>
        <input
          id="field-email" name="email" type="email" className="office-input" dir="ltr" autoComplete="username" autoCapitalize="none"
          spellCheck={false} required autoFocus value={email} onChange={(event) => setEmail(event.target.value)}
        />
      </div>
      <div>
        <label className="office-label" htmlFor="field-password">{speak('password')}</label>
        <div className="office-with-button">
          <input
            id="field-password" name="password" type={shown ? 'text' : 'password'} className="office-input" dir="ltr"
            autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)}
          />
          <button type="button" aria-label={speak(shown ? 'hidePassword' : 'showPassword')} onClick={() => setShown(!shown)}>
            {speak(shown ? 'hide' : 'show')}
          </button>
        </div>
      </div>
      <div role="alert">{problem && <p className="office-problem">{problem}</p>}</div>
      <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'signingIn' : 'signIn')}</button>
      <GoogleButton label={speak('google')} or={speak('or')} target={target} />
      <p className="office-sign-in__ways">
        <a href={`/forgot${language}`}>{speak('forgot')}</a>
        {mayRegister && <span>{speak('noAccount')} <a href={`/register${language}`}>{speak('register')}</a></span>}
      </p>
    </form>
  )
}
