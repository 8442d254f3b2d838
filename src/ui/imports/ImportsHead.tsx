import { Link } from '@payloadcms/ui'
import { callerOf } from '../../platform/caller.ts'
import { ExportOfList, type ExportOfListProps } from '../list/ExportOfList.tsx'
import { localeOfLanguage } from '../words.ts'
import { importAddress, newImportAddress } from './importAddress.ts'
import { importSpeaker } from './importWords.ts'

/** Above the list of imports: the way to a new one. They are not created like other documents. */
export function ImportsHead(props: ExportOfListProps) {
  const { payload, i18n, user } = props
  const speak = importSpeaker(localeOfLanguage(i18n.language))
  return (
    <div className="office-import-head">
      <Link className="office-button office-button--main" href={importAddress(payload.config.routes.admin)} prefetch={false}>
        {speak('title')}
      </Link>
      {callerOf({ user: user ?? null })?.role === 'admin' && (
        <Link className="office-button" href={newImportAddress(payload.config.routes.admin, 'history')} prefetch={false}>
          {speak('historyTitle')}
        </Link>
      )}
      <ExportOfList {...props} />
    </div>
  )
}
