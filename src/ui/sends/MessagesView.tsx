import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { sendsOf } from '../../notifications/sends/sendsOf.ts'
import { usableTemplates } from '../../notifications/sends/usableTemplates.ts'
import { officeClock, wordNames } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import '../parts/pageHead.css'
import { localeOfLanguage } from '../words.ts'
import { MessagesScreen } from './MessagesScreen.tsx'
import './sends.css'
import { sendSpeaker } from './sendWords.ts'

/** /admin/messages: writing to many people, and how far that is. For admins. */
export async function MessagesView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const caller = callerOrSignIn(props.initPageResult, '/messages')
  const locale = localeOfLanguage(req.i18n.language)
  const speak = sendSpeaker(locale)
  if (caller.role !== 'admin') return <AdminPage {...props}><Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter></AdminPage>
  const { payload } = req
  const { timeZone } = await officeClock(payload)
  const named = async (table: 'transaction_types' | 'departments') => [...(await wordNames(payload, table, locale))].map(([id, name]) => ({ id, name }))
  const [types, departments, templates] = [await named('transaction_types'), await named('departments'), await usableTemplates(req, locale)]
  const { docs, totalDocs } = await sendsOf(req, { page: 1, limit: 10 })
  const first = { docs, page: 1, totalPages: Math.max(1, Math.ceil(totalDocs / 10)) }
  return (
    <AdminPage {...props}>
      <Gutter className="office-page office-sends">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <div className="office-page__head">
          <div>
            <h1>{speak('title')}</h1>
            <p className="office-muted">{speak('lead')}</p>
          </div>
        </div>
        <MessagesScreen first={first} timeZone={timeZone} types={types} departments={departments} templates={templates} />
      </Gutter>
    </AdminPage>
  )
}
