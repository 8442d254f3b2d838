import { Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { localeOfLanguage } from '../words.ts'
import { importAddress, newImportAddress } from './importAddress.ts'
import { importSpeaker } from './importWords.ts'

/** Above the list of imports: the way to a new one. They are not created like other documents. */
export function ImportsHead({ payload, i18n, user }: { payload: Payload; i18n: I18n; user?: { role?: string } | null }) {
  const speak = importSpeaker(localeOfLanguage(i18n.language))
  return (
    <p className="office-import-head">
      <Link className="office-button office-button--main" href={importAddress(payload.config.routes.admin)} prefetch={false}>
        {speak('title')}
      </Link>{' '}
      {user?.role === 'admin' && (
        <Link className="office-button" href={newImportAddress(payload.config.routes.admin, 'history')} prefetch={false}>
          {speak('historyTitle')}
        </Link>
      )}
    </p>
  )
}
