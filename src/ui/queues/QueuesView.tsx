import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deliveryState } from '../../mails/deliveryState.ts'
import { queuesState } from '../../platform/queueState.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { localeOfLanguage } from '../words.ts'
import { QueuesScreen } from './QueuesScreen.tsx'
import { queueSpeaker } from './queueWords.ts'

/** /admin/queues: what waits, runs and failed in the background. For admins. */
export async function QueuesView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const caller = callerOrSignIn(props.initPageResult, '/queues')
  const speak = queueSpeaker(localeOfLanguage(req.i18n.language))
  if (caller.role !== 'admin') return <AdminPage {...props}><Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter></AdminPage>
  const { payload } = req
  const initial = { ...(await queuesState(payload)), deliveries: await deliveryState(payload) }
  const { timeZone } = await officeClock(payload)
  return (
    <AdminPage {...props}>
      <Gutter className="office-page office-queues">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <QueuesScreen initial={initial} timeZone={timeZone} adminRoute={payload.config.routes.admin} />
      </Gutter>
    </AdminPage>
  )
}
