import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { env } from '../../platform/env.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { demoPassword, demoPeople } from '../../shared/demoPeople.ts'
import { localeOfLanguage, speakerOf } from '../words.ts'
import { DemoSignIn } from './DemoSignIn.tsx'

type Props = { payload: Payload; i18n: I18n; searchParams?: Record<string, string | string[] | undefined> }

/** The demo accounts and what each can do; shown only where demo accounts exist at all, never in production. */
export async function DemoAccounts({ payload, i18n }: Props) {
  if (!env().DEMO) return null
  const rows = await sqlOnPool(payload)<{ email: string }>(
    "select email from users where status = 'active' and email = any($1::text[])",
    [demoPeople.map(({ email }) => email)],
  )
  const there = new Set(rows.map(({ email }) => email))
  const people = demoPeople.filter(({ email }) => there.has(email))
  if (people.length === 0) return null
  const speak = speakerOf(localeOfLanguage(i18n.language))
  const roles = [['admin', 'demoAdmin'], ['editor', 'demoEditor'], ['client', 'demoClient']] as const
  return (
    <aside className="office-demo" aria-labelledby="office-demo-title">
      <h2 id="office-demo-title">{speak('demoTitle')}</h2>
      <p className="office-muted">{speak('demoText', { password: demoPassword })}</p>
      {roles.map(([role, what]) => (
        <section key={role}>
          <h3>{speak(what)}</h3>
          <ul>
            {people.filter((person) => person.role === role).map(({ email, name }) => (
              <li key={email}>
                <DemoSignIn email={email} name={name} password={demoPassword} adminRoute={payload.config.routes.admin} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}
